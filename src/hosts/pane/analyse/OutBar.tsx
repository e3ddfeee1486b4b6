import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../../locales/fill';
import { failureAdvice } from '../components/failure-advice';
import { ManyMenu } from '../many/ManyMenu';
import { sentences } from '../many/sentences';
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
  const [busy, setBusy] = useState(false);
  const off = report === null || !now.current || busy;
  const { words } = speech;

  const run = async (what: string, work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    say(what);
    try {
      say(await work());
    } catch (error) {
      say(fill(texts.out.failed, { detail: error instanceof Error ? error.message : String(error) }));
    } finally {
      setBusy(false);
    }
  };
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
      if (!failure) return texts.out.written;
      const { what, why, todo } = failureAdvice(failure, words);
      return sentences([what, why, todo], words);
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
