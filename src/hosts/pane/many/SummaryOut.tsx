import { Button, makeStyles } from '@fluentui/react-components';
import type { SheetSpec } from '../../../adapters/ooxml/write-spec';
import type { HostAnswer } from '../../../core/host/workbook-host';
import { fill } from '../../../locales/fill';
import { useWords } from '../components/pane-context';
import { saveFile } from '../save-file';
import { useMany } from './many-context';
import { ManyMenu } from './ManyMenu';
import type { SummaryKind } from './summary-out';
import { sentences } from './sentences';
import { useSaidWork, writtenWords } from './use-said-work';

const useStyles = makeStyles({ place: { display: 'flex', gap: '6px', flexShrink: 0 } });

interface SummaryOutProps {
  readonly intoWorkbook: ((sheets: readonly SheetSpec[]) => Promise<HostAnswer>) | null;
  /** tells the person what came of it; null = nothing to tell any more */
  readonly say: (text: string | null) => void;
}

/** The summary of the batch: into the open workbook where there is one, otherwise as a file. */
export function SummaryOut({ intoWorkbook, say }: SummaryOutProps) {
  const styles = useStyles();
  const words = useWords();
  const { desk, now, texts } = useMany();
  const [busy, run] = useSaidWork(say, texts.out);
  const off = !now.reported || busy;
  // a batch that was broken off is a summary in part
  const told = (done: string): string =>
    now.phase === 'cancelled' ? sentences([done, texts.out.partial], words) : done;

  const download = (kind: SummaryKind): void => {
    const report = desk.report();
    if (!report) return;
    void run(texts.out.making, async () => {
      const { summaryFile } = await import(/* webpackChunkName: "summary" */ './summary-out');
      const file = summaryFile(kind, report, words, texts);
      saveFile(file.name, file.content, file.type);
      return told(fill(texts.out.saved, { file: file.name }));
    });
  };
  const write = (into: NonNullable<typeof intoWorkbook>): void => {
    const report = desk.report();
    if (!report) return;
    void run(texts.out.writing, async () => {
      const { summarySheets } = await import(/* webpackChunkName: "summary" */ './summary-out');
      const failure = await into(summarySheets(report, words, texts));
      return told(writtenWords(failure, texts.out, words));
    });
  };
  const kinds = (['xlsx', 'csv', 'html'] as const).map((kind) => ({
    label: texts.out[kind],
    act: () => {
      download(kind);
    },
  }));
  return (
    <div className={styles.place}>
      {intoWorkbook && (
        <Button
          size="small"
          appearance="primary"
          title={texts.out.intoHint}
          disabled={off}
          onClick={() => {
            write(intoWorkbook);
          }}
        >
          {texts.out.into}
        </Button>
      )}
      <ManyMenu
        label={intoWorkbook ? texts.out.downloadAs : texts.out.download}
        {...(!intoWorkbook && { appearance: 'primary' as const })}
        disabled={off}
        side="right"
        entries={kinds}
      />
    </div>
  );
}
