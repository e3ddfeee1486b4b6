import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Suspense, lazy, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { TableSource } from '../../../core/host/table-source';
import type { WorkbookHost } from '../../../core/host/workbook-host';
import type { ManyPaneProps } from '../many/ManyPane';
import { BackBar } from './BackBar';
import { ModesContext, type PaneMode } from './modes';
import { useWords } from './pane-context';

const ManyPane = lazy(() => import(/* webpackChunkName: "many" */ '../many/ManyPane'));
const AnalysePane = lazy(() => import(/* webpackChunkName: "analyse" */ '../analyse/AnalysePane'));
const TablePane = lazy(() => import(/* webpackChunkName: "table" */ '../table/TablePane'));

/** What a host offers beside the return in front of it. */
export interface MoreRooms {
  readonly startWorker: () => Worker;
  /** puts the summary into the open workbook; null = it is downloaded */
  readonly intoWorkbook: ManyPaneProps['intoWorkbook'];
  /** the same for an analysis: its formulas work on, its charts are the workbook's own */
  readonly analysisIntoWorkbook: ManyPaneProps['intoWorkbook'];
  /** tables of the open workbook; null = a file is chosen */
  readonly tableSource: TableSource | null;
  /** shows a row of the table in the workbook; null where there is none */
  readonly showRow: ((row: number) => void) | null;
  /** a received file to look at; null = the host shows it by itself, or asks first. Rejects where a part of the program is not there */
  readonly openFile: (file: File) => Promise<WorkbookHost | null>;
  /** the host shows a switch of its own, see `ModeSwitch` */
  readonly ownSwitch: boolean;
}

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, minWidth: 0 },
  away: { display: 'none' },
});

interface PaneModesProps {
  readonly rooms: MoreRooms | null;
  readonly loadPack: () => Promise<CompiledPack>;
  /** what the host has above the pane, and beside the return */
  readonly above: ReactNode;
  /** the return, of the host's own workbook (null) or of a file out of a list */
  readonly children: (guest: WorkbookHost | null) => ReactNode;
}

/** A file out of the list of many, and the workbook it is. */
interface Guest {
  readonly name: string;
  /** null = the host has it, if the person lets it, and says its name itself */
  readonly host: WorkbookHost | null;
}

/** The return, many files, an analysis, a table: one of them shown, those visited kept as they were left. */
export function PaneModes({ rooms, loadPack, above, children }: PaneModesProps) {
  const styles = useStyles();
  const words = useWords().pane.modes;
  const [mode, setMode] = useState<PaneMode>('return');
  const [visited, setVisited] = useState<ReadonlySet<PaneMode>>(new Set(['return']));
  const [guest, setGuest] = useState<Guest | null>(null);
  /** the file asked for last: one that comes later, or after the person has gone on, is not shown any more */
  const asked = useRef<File | null>(null);

  const go = useCallback((wanted: PaneMode): void => {
    asked.current = null;
    setMode(wanted);
    setVisited((before) => (before.has(wanted) ? before : new Set([...before, wanted])));
    setGuest(null);
  }, []);
  const toList = useCallback(() => {
    go('many');
  }, [go]);
  const toReturn = useCallback(() => {
    go('return');
  }, [go]);
  const open = useCallback(
    async (file: File): Promise<void> => {
      if (rooms === null) return;
      asked.current = file;
      const host = await rooms.openFile(file);
      if (asked.current !== file) return;
      setGuest({ name: file.name, host });
      setMode('return');
    },
    [rooms],
  );
  const modes = useMemo(() => (rooms === null ? null : { mode, go }), [rooms, mode, go]);

  const room = (of: PaneMode): string => mergeClasses(styles.room, mode !== of && styles.away);
  return (
    <ModesContext.Provider value={modes}>
      {above}
      <div className={room('return')}>
        {guest !== null && mode === 'return' && (
          <BackBar label={words.toList} {...(guest.host !== null && { title: guest.name })} back={toList} />
        )}
        {children(guest?.host ?? null)}
      </div>
      {rooms !== null && visited.has('many') && (
        <div className={room('many')}>
          {!rooms.ownSwitch && mode === 'many' && <BackBar label={words.thisWorkbook} back={toReturn} />}
          <Suspense fallback={null}>
            <ManyPane
              loadPack={loadPack}
              startWorker={rooms.startWorker}
              open={open}
              intoWorkbook={rooms.intoWorkbook}
            />
          </Suspense>
        </div>
      )}
      {rooms !== null && visited.has('analyse') && (
        <div className={room('analyse')}>
          {!rooms.ownSwitch && mode === 'analyse' && <BackBar label={words.thisWorkbook} back={toReturn} />}
          <Suspense fallback={null}>
            <AnalysePane
              loadPack={loadPack}
              startWorker={rooms.startWorker}
              source={rooms.tableSource}
              intoWorkbook={rooms.analysisIntoWorkbook}
            />
          </Suspense>
        </div>
      )}
      {rooms !== null && visited.has('table') && (
        <div className={room('table')}>
          {!rooms.ownSwitch && mode === 'table' && <BackBar label={words.thisWorkbook} back={toReturn} />}
          <Suspense fallback={null}>
            <TablePane startWorker={rooms.startWorker} source={rooms.tableSource} showRow={rooms.showRow} />
          </Suspense>
        </div>
      )}
    </ModesContext.Provider>
  );
}
