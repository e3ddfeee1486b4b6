import { useMemo, useSyncExternalStore } from 'react';
import { outlierViewWords, type OutlierViewWords } from '../../../../locales/outlier-view-words';
import { useWords } from '../../components/pane-context';
import { useTable, type TableRoom } from '../table-context';
import type { TableSnapshot } from '../desk/table-snapshot';
import { outlierDeskOf, type OutlierDesk, type OutlierSnapshot } from './desk/outlier-desk';

/** The desks of the table and of its outliers, what they show now, and the words of this view. */
export interface OutlierRoom extends TableRoom {
  readonly now: TableSnapshot;
  readonly outliers: OutlierDesk;
  readonly view: OutlierSnapshot;
  readonly own: OutlierViewWords;
  /** goes to a row: in the workbook, or in the preview */
  readonly goTo: (row: { readonly row: number; readonly record: number }) => void;
}

export function useOutliers(): OutlierRoom {
  const room = useTable();
  const { language } = useWords();
  const { desk, showRow } = room;
  const outliers = outlierDeskOf(desk);
  const view = useSyncExternalStore(outliers.subscribe, outliers.snapshot);
  const own = useMemo(() => outlierViewWords(language), [language]);
  const goTo: OutlierRoom['goTo'] = ({ row, record }) => {
    if (showRow) showRow(row);
    else desk.showRecord(record);
  };
  return { ...room, outliers, view, own, goTo };
}
