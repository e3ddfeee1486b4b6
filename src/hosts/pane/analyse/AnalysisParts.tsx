import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { startTransition, useDeferredValue, useMemo, useState } from 'react';
import { tableTitle } from '../../../adapters/reports/analysis/print/table-title';
import { fill } from '../../../locales/fill';
import { useAnalyse } from './analyse-context';
import { caveatLines } from './caveat-lines';
import { CaveatList } from './CaveatList';
import { PartList, PartSelect, type Part } from './PartChoice';
import { TablePart } from './TablePart';

const useStyles = makeStyles({
  parts: { display: 'flex', flex: 1, minHeight: 0, minWidth: 0 },
  narrow: { flexDirection: 'column' },
  shown: {
    position: 'relative',
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    overflowY: 'auto',
    padding: '8px 12px 16px',
    display: 'grid',
    gap: '10px',
    alignContent: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    // a box that scrolls sideways would else give its height to what stands below it
    gridAutoRows: 'max-content',
  },
  old: { opacity: 0.6 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

const CAVEATS = 'caveats';

interface AnalysisPartsProps {
  readonly wide: boolean;
  readonly say: (text: string | null) => void;
}

/** The tables of the analysis, one of them shown, and what is to be said beside. */
export function AnalysisParts({ wide, say }: AnalysisPartsProps) {
  const styles = useStyles();
  const { now, texts, speech, report } = useAnalyse();
  const lines = useMemo(() => (report ? caveatLines(report, speech) : []), [report, speech]);
  const [wanted, setWanted] = useState('');
  const shown = useDeferredValue(wanted);
  if (!report) return null;
  const { tables } = report.analysis;
  const parts: Part[] = [
    ...tables.map((table) => ({ id: table.id, title: tableTitle(table, speech) })),
    { id: CAVEATS, title: fill(texts.nav.caveats, { count: lines.length }) },
  ];
  const first = parts[0]!.id;
  const at = (id: string): string => (parts.some((part) => part.id === id) ? id : first);
  const table = tables.find(({ id }) => id === at(shown)) ?? null;
  const choose = (id: string): void => {
    startTransition(() => {
      setWanted(id);
    });
  };
  const choice = { parts, chosen: at(wanted), choose };
  return (
    <div className={mergeClasses(styles.parts, !wide && styles.narrow)}>
      {wide ? <PartList {...choice} /> : <PartSelect {...choice} />}
      <section
        key={at(shown)} // another part is read from its top
        className={mergeClasses(styles.shown, !now.current && styles.old)}
        aria-label={parts.find(({ id }) => id === at(shown))?.title}
        aria-busy={!now.current}
      >
        {table === null ? (
          <>
            <h2 className={styles.heading}>{texts.caveats.title}</h2>
            <CaveatList lines={lines} />
          </>
        ) : (
          <TablePart table={table} say={say} />
        )}
      </section>
    </div>
  );
}
