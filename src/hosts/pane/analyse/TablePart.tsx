import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { caveatTexts } from '../../../adapters/reports/analysis/print/caveat-text';
import { printedTable } from '../../../adapters/reports/analysis/print/printed-table';
import { withoutTable } from '../../../adapters/reports/analysis/print/without-table';
import type { AnalysisTable } from '../../../core/model/analysis';
import { useTableStyles } from '../table/table-styles';
import { useAnalyse } from './analyse-context';
import { ChartPicture } from './chart/ChartPicture';
import { tableFigures } from './chart/table-figures';
import { copyText } from './copy-text';
import { FiguresTable } from './FiguresTable';
import { tableAsText } from './table-as-text';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 12px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, flex: '1 1 200px' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  behind: { display: 'inline-flex', alignItems: 'center', gap: '5px', fontSize: tokens.fontSizeBase200 },
  mark: { margin: 0, accentColor: tokens.colorBrandBackground },
  notes: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface TablePartProps {
  readonly table: AnalysisTable;
  readonly say: (text: string | null) => void;
}

/** One table with its charts, its unit, why there are dashes, and what is to be said of it. */
export function TablePart({ table, say }: TablePartProps) {
  const styles = useStyles();
  const common = useTableStyles();
  const { texts, speech, report } = useAnalyse();
  const [behind, setBehind] = useState(false);
  const analysis = report!.analysis;
  const printed = useMemo(() => printedTable(table, analysis, speech), [table, analysis, speech]);
  const figures = useMemo(() => tableFigures(table, printed, speech), [table, printed, speech]);
  const notes = useMemo(() => {
    const own = analysis.caveats.filter((caveat) => caveat.table === table.id);
    return caveatTexts(own, analysis, speech).map((text) => withoutTable(text, printed.title));
  }, [table, analysis, speech, printed]);
  const copy = async (): Promise<void> => {
    say((await copyText(tableAsText(printed, texts.table))) ? texts.table.copied : texts.table.notCopied);
  };
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.heading}>{printed.title}</h2>
        {printed.unit !== null && <span className={common.quiet}>{printed.unit}</span>}
      </div>
      <div className={styles.tools}>
        <button type="button" className={common.button} onClick={() => void copy()}>
          {texts.table.copy}
        </button>
        <label className={styles.behind} title={texts.table.behindHint}>
          <input
            type="checkbox"
            className={styles.mark}
            checked={behind}
            onChange={({ target }) => {
              setBehind(target.checked);
            }}
          />
          {texts.table.behind}
        </label>
      </div>
      <FiguresTable table={table} printed={printed} behind={behind} />
      {printed.reasons !== null && <p className={common.quiet}>{printed.reasons}</p>}
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {figures.map((figure, at) => (
        <ChartPicture key={`${String(at)} ${figure.title}`} figure={figure} />
      ))}
    </>
  );
}
