import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, type ReactNode } from 'react';
import type { CellMark } from '../../core/host/workbook-host';
import type { DeskInUse } from '../pane/components/pane-context';
import { useSettings } from '../pane/components/pane-context';
import { marksOf } from '../pane/desk/marks';
import type { FileWorkbook } from './file-host';
import { SheetView } from './grid/SheetView';
import { useFiles, usePageWords } from './page-context';
import { useFileState } from './use-file-state';

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, minHeight: 0, position: 'relative' },
});

const NO_MARKS: readonly CellMark[] = [];

function marksNow(desk: DeskInUse | null): readonly CellMark[] {
  const now = desk?.now;
  return now?.phase.at === 'ready' && now.marks ? marksOf(now.phase.view.entries) : NO_MARKS;
}

interface GridSideProps {
  readonly host: FileWorkbook;
  /** stands at its edge */
  readonly children?: ReactNode;
}

/** The workbook itself, with what was found marked; values are corrected here, in the enterprise's own view of its own file. */
export function GridSide({ host, children }: GridSideProps) {
  const styles = useStyles();
  const words = usePageWords();
  const { settings, language } = useSettings();
  const { files, state } = useFiles();
  const file = useFileState(host);
  const own = settings.audience === 'enterprise' && !host.forReading;
  const marks = useMemo(() => marksNow(state.desk), [state.desk]);
  const edit = useMemo(() => (own ? host.correct.bind(host) : null), [own, host]);
  // asked for anew whenever the state of the file is another
  const book = useMemo(() => host.book(), [host, file]);
  useEffect(() => {
    host.allowCorrections(own);
  }, [host, own]);
  return (
    <section className={styles.side} aria-label={words.parts.sheet}>
      <SheetView
        key={state.work?.opening}
        book={book}
        received={host.received}
        marks={marks}
        shown={state.shown}
        edit={edit}
        selectionChanged={(at) => {
          files.follow(at);
        }}
        language={language}
      />
      {children}
    </section>
  );
}
