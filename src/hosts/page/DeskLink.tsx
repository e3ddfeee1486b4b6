import { useContext, useEffect } from 'react';
import { DeskContext } from '../pane/components/pane-context';
import { useFiles } from './page-context';

/** Tells the page around what is on the desk: the grid marks it, the audit sheet prints it. */
export function DeskLink() {
  const { files } = useFiles();
  const inUse = useContext(DeskContext);
  useEffect(() => {
    files.setDesk(inUse);
  }, [files, inUse]);
  useEffect(
    () => () => {
      files.setDesk(null);
    },
    [files],
  );
  return null;
}
