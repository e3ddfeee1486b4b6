import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../../locales/fill';
import type { IntoWorkbook, IntoWorkbookProps } from '../analyse/into-workbook';
import { useSaidWork, writtenWords } from '../many/use-said-work';
import { saveFile } from '../save-file';
import { useCalls, useSpeech } from './calls-context';
import { callsFile, sheetsOf } from './calls-out';

const useStyles = makeStyles({
  place: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', alignItems: 'center', gap: '6px' },
});

/** The list with what was written down: a new sheet of the open workbook, or a file. And what was written down, away. */
export function CallsOut({ intoWorkbook }: IntoWorkbookProps) {
  const styles = useStyles();
  const { desk, now, texts, say } = useCalls();
  const speech = useSpeech();
  const [busy, run] = useSaidWork(say, texts.out);
  const [asking, ask] = useState(false);
  const off = busy || now.phase !== 'done';
  const { answers } = now;

  const download = (): Promise<void> =>
    run(texts.out.making, async () => {
      // what is being done is said before the page is busy with it
      await new Promise((resolve) => setTimeout(resolve, 0));
      const file = callsFile(speech, answers, texts);
      saveFile(file.name, file.content, file.type);
      return fill(texts.out.saved, { file: file.name });
    });
  const write = (into: IntoWorkbook): Promise<void> =>
    run(texts.out.writing, async () => {
      const failure = await into(sheetsOf(speech, answers));
      return writtenWords(failure, texts.out, speech.words);
    });
  if (asking) {
    return (
      <div className={styles.place} role="alert">
        <span>{fill(texts.out.clearAsk, { count: answers.size })}</span>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            desk.clearAnswers();
            ask(false);
          }}
        >
          {texts.out.clearYes}
        </Button>
        <Button
          size="small"
          autoFocus
          onClick={() => {
            ask(false);
          }}
        >
          {texts.out.clearNo}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.place}>
      {answers.size > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            ask(true);
          }}
        >
          {texts.out.clear}
        </Button>
      )}
      {intoWorkbook && (
        <Button
          size="small"
          appearance="primary"
          title={texts.out.intoHint}
          disabled={off}
          onClick={() => void write(intoWorkbook)}
        >
          {texts.out.into}
        </Button>
      )}
      <Button
        size="small"
        appearance={intoWorkbook ? 'secondary' : 'primary'}
        disabled={off}
        onClick={() => void download()}
      >
        {intoWorkbook ? texts.out.downloadAs : texts.out.download}
      </Button>
    </div>
  );
}
