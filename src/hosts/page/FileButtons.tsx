import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { BarButton } from './BarButton';
import { FileInput } from './FileInput';
import { canCopy } from './make-copy';
import { useFiles, usePageWords } from './page-context';
import { useDownload } from './use-download';
import { useFileState } from './use-file-state';
import { useUndoKeys } from './use-undo-keys';

const useStyles = makeStyles({
  group: { display: 'flex', alignItems: 'center', gap: '2px', flexShrink: 0 },
  name: {
    flex: '1 1 80px',
    minWidth: '60px',
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground2,
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  dot: {
    flexShrink: 0,
    width: '8px',
    height: '8px',
    borderRadius: '50%',
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
  },
});

/** Everything that is done with the file as a whole. */
export function FileButtons() {
  const styles = useStyles();
  const words = usePageWords();
  const { files, state } = useFiles();
  const input = useRef<HTMLInputElement>(null);
  const { host } = files;
  const file = useFileState(host);
  const download = useDownload(files);
  useUndoKeys(files);
  const list = host !== null && !canCopy(host);
  const ready = state.desk?.now.phase.at === 'ready';
  return (
    <>
      <FileInput
        input={input}
        wanted="return"
        choose={(chosen) => {
          files.openFile(chosen);
        }}
      />
      <div className={styles.group}>
        <BarButton icon="open" label={words.open} short act={() => input.current?.click()} />
      </div>
      <div className={styles.name}>
        <Caption1 className={styles.text} title={state.work?.name}>
          {state.work?.name}
        </Caption1>
        {file.unsaved && <span className={styles.dot} role="img" aria-label={words.unsaved} title={words.unsaved} />}
      </div>
      {host && (
        <div className={styles.group}>
          <BarButton
            icon="undo"
            label={words.undo}
            signOnly
            disabled={!file.canUndo}
            act={() => files.replay('undo')}
          />
          <BarButton
            icon="redo"
            label={words.redo}
            signOnly
            disabled={!file.canRedo}
            act={() => files.replay('redo')}
          />
          <BarButton
            icon="print"
            label={words.print}
            short
            disabled={!ready}
            act={() => {
              files.setPrinting(true);
            }}
          />
          <BarButton
            icon="download"
            label={list ? words.downloadList : words.download}
            hint={file.changed ? words.downloadWhy : words.downloadNothing}
            short
            primary={file.unsaved}
            disabled={!file.changed || state.copying}
            act={() => void download()}
          />
        </div>
      )}
    </>
  );
}
