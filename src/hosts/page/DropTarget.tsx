import { Subtitle1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useModes } from '../pane/components/modes';
import { useFiles, usePageWords } from './page-context';

const useStyles = makeStyles({
  target: {
    position: 'fixed',
    inset: '0',
    zIndex: 1000,
    display: 'grid',
    placeItems: 'center',
    padding: '24px',
    boxSizing: 'border-box',
    // the pointer stays over the page below: else the target would end its own dragging
    pointerEvents: 'none',
    color: tokens.colorNeutralForeground1,
    backgroundColor: `color-mix(in srgb, ${tokens.colorNeutralBackground1} 88%, transparent)`,
    '@supports not (color: color-mix(in srgb, red, blue))': { backgroundColor: tokens.colorNeutralBackground1 },
  },
  frame: {
    display: 'grid',
    placeItems: 'center',
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    textAlign: 'center',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
});

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Takes a file dropped anywhere on the page, and shows so while one is held over it. */
export function DropTarget() {
  const styles = useStyles();
  const words = usePageWords();
  const { files } = useFiles();
  const modes = useModes();
  const here = modes === null || modes.mode === 'return';
  const [over, setOver] = useState(false);
  useEffect(() => {
    // a file dropped where nobody takes it must not be opened by the browser in place of the page
    const onDragOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (here) setOver(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      const dropped = event.dataTransfer?.files;
      const [first] = dropped ?? [];
      if (here && first) files.openFile(first, (dropped?.length ?? 1) - 1);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [files, here]);
  if (!over || !here) return null;
  return (
    <div className={styles.target} data-drop-target>
      <div className={styles.frame}>
        <Subtitle1>{words.dropHere}</Subtitle1>
      </div>
    </div>
  );
}
