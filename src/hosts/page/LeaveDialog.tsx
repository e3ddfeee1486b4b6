import { Body1, Button, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { fill } from '../../locales/fill';
import { canCopy } from './make-copy';
import { useFiles, usePageWords } from './page-context';
import { useDownload } from './use-download';

const useStyles = makeStyles({
  dialog: {
    width: 'min(440px, calc(100vw - 32px))',
    boxSizing: 'border-box',
    padding: '20px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  title: { margin: '0 0 8px' },
  text: { margin: '0 0 16px', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '8px' },
});

/** Asks what becomes of the changes before another file is opened in their place. */
export function LeaveDialog() {
  const { state } = useFiles();
  return state.asking === null ? null : <Asking />;
}

function Asking() {
  const styles = useStyles();
  const words = usePageWords();
  const { files, state } = useFiles();
  const download = useDownload(files);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
    };
  }, []);
  const stay = (): void => {
    files.stay();
  };
  const list = files.host !== null && !canCopy(files.host);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        stay();
      }}
    >
      <Subtitle2 as="h2" id={`${id}-title`} className={styles.title} block>
        {words.leave.title}
      </Subtitle2>
      <Body1 as="p" id={`${id}-text`} className={styles.text} block>
        {fill(words.leave.what, { name: state.work?.name ?? '' })}
      </Body1>
      <div className={styles.buttons}>
        <Button onClick={stay}>{words.leave.stay}</Button>
        <Button
          onClick={() => {
            files.leave();
          }}
        >
          {words.leave.go}
        </Button>
        <Button
          appearance="primary"
          disabled={state.copying}
          onClick={() => {
            // a copy that could not be made is told on the page behind: the person decides again
            void download().then((made) => {
              if (made) files.leave();
              else files.stay();
            });
          }}
        >
          {list ? words.downloadList : words.leave.download}
        </Button>
      </div>
    </dialog>
  );
}
