import { Button, makeStyles } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { ManyMenu } from '../many/ManyMenu';
import { useSaidWork, writtenWords } from '../many/use-said-work';
import { saveFile } from '../save-file';
import { useAnalyse } from './analyse-context';
import type { AnalysisFileKind } from './analysis-out';
import type { IntoWorkbook, IntoWorkbookProps } from './into-workbook';

const useStyles = makeStyles({ place: { display: 'flex', gap: '6px', flexShrink: 0 } });

interface OutBarProps extends IntoWorkbookProps {
  /** tells the person what came of it; null = nothing to tell any more */
  readonly say: (text: string | null) => void;
}

/** The analysis as new sheets with charts in the open workbook, or as a file. */
export function OutBar({ intoWorkbook, say }: OutBarProps) {
  const styles = useStyles();
  const { now, texts, speech, report } = useAnalyse();
  const [busy, run] = useSaidWork(say, texts.out);
  const off = report === null || !now.current || busy;
  const { words } = speech;

  const download = (kind: AnalysisFileKind): void => {
    if (!report) return;
    void run(texts.out.making, async () => {
      const { analysisFile } = await import(/* webpackChunkName: "analysis-out" */ './analysis-out');
      const file = analysisFile(kind, report, words, texts);
      saveFile(file.name, file.content, file.type);
      return fill(texts.out.saved, { file: file.name });
    });
  };
  const write = (into: IntoWorkbook): void => {
    if (!report) return;
    void run(texts.out.writing, async () => {
      const { sheetsOf } = await import(/* webpackChunkName: "analysis-out" */ './analysis-out');
      const failure = await into(sheetsOf(report, words));
      return writtenWords(failure, texts.out, words);
    });
  };
  const kinds = (['xlsx', 'html', 'json'] as const).map((kind) => ({
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
