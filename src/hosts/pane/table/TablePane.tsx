import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { TableSource } from '../../../core/host/table-source';
import { tableWords } from '../../../locales/table-words';
import { useWords } from '../components/pane-context';
import { ownStorage } from '../own-storage';
import { TableDesk } from './desk/table-desk';
import { SnapshotContext, TableContext } from './table-context';
import { TableView } from './TableView';

export interface TablePaneProps {
  readonly startWorker: () => Worker;
  /** the tables of the open workbook; null on the page, where a file is chosen */
  readonly source: TableSource | null;
  /** shows a row in the workbook; null = the pane's own preview of rows */
  readonly showRow: ((row: number) => void) | null;
}

/** Any table: choose it, name its columns, write rules, see the rows in which they do not hold. */
export default function TablePane(props: TablePaneProps) {
  const { startWorker, source } = props;
  const [desk, setDesk] = useState<TableDesk | null>(null);
  useEffect(() => {
    const made = new TableDesk({ startWorker, source, storage: ownStorage() });
    setDesk(made);
    void made.list();
    return () => {
      made.close();
    };
  }, [startWorker, source]);
  return desk && <OnDesk {...props} desk={desk} />;
}

function OnDesk({ desk, source, showRow }: TablePaneProps & { readonly desk: TableDesk }) {
  const { language } = useWords();
  const now = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const texts = useMemo(() => tableWords(language), [language]);
  const room = useMemo(() => ({ desk, texts, inWorkbook: source !== null, showRow }), [desk, texts, source, showRow]);
  return (
    <TableContext.Provider value={room}>
      <SnapshotContext.Provider value={now}>
        <TableView />
      </SnapshotContext.Provider>
    </TableContext.Provider>
  );
}
