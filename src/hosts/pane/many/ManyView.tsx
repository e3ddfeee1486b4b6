import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState, useSyncExternalStore, type DragEvent } from 'react';
import type { SheetSpec } from '../../../adapters/ooxml/write-spec';
import type { HostAnswer } from '../../../core/host/workbook-host';
import { manyWords } from '../../../locales/many-words';
import { useWords } from '../components/pane-context';
import { AddBar } from './AddBar';
import { useControlStyles } from '../components/control-styles';
import { chosenFiles, filesOfDrop } from './desk/chosen-files';
import type { ManyDeskFace } from './desk/many-desk-face';
import type { ManyRow } from './desk/many-snapshot';
import { EmptyStart } from './EmptyStart';
import { FilterBar, type ListChoices } from './FilterBar';
import { ManyContext } from './many-context';
import { NoticeLines } from './NoticeLines';
import { ProgressLine } from './ProgressLine';
import { openPath } from './open-path';
import { ReturnList } from './ReturnList';
import { filteredRows } from './row-filter';
import { orderedRows } from './row-order';
import { SettingsFold } from './SettingsFold';
import { SummaryOut } from './SummaryOut';
import { TotalsLine } from './TotalsLine';
import { useWidth } from '../components/use-width';

/** From this width on (CSS pixels) the list has columns. */
const WIDE = 700;
/** From this one on the bar above has a button for each thing. */
const ROOMY = 480;
/** From this one on there is room to say which keys there are. */
const VERY_WIDE = 900;

const useStyles = makeStyles({
  view: { position: 'relative', flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: '8px 12px 4px',
    flexShrink: 0,
  },
  gap: { flex: 1 },
  over: {
    position: 'absolute',
    inset: '4px',
    zIndex: 20,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    pointerEvents: 'none',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.92,
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorNeutralForeground1,
  },
});

const FIRST: ListChoices = { filter: 'all', search: '', order: null };
const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

export interface ManyViewProps {
  readonly desk: ManyDeskFace;
  readonly open: (file: File) => Promise<void>;
  readonly intoWorkbook: ((sheets: readonly SheetSpec[]) => Promise<HostAnswer>) | null;
  /** goes on to whom to phone first */
  readonly callFirst: () => void;
}

/** Many received workbooks: chosen, checked, listed, summed up. */
export function ManyView({ desk, open, intoWorkbook, callFirst }: ManyViewProps) {
  const styles = useStyles();
  const { heard } = useControlStyles();
  const words = useWords();
  const texts = useMemo(() => manyWords(words.language), [words.language]);
  const now = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const root = useRef<HTMLElement>(null);
  const { width, shown } = useWidth(root);
  const [choices, setChoices] = useState(FIRST);
  const [selected, setSelected] = useState<string | null>(null);
  const [said, say] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const many = useMemo(() => ({ desk, now, texts }), [desk, now, texts]);
  const { filter, search, order } = choices;
  const filtered = useMemo(() => filteredRows(now.rows, filter, search), [now.rows, filter, search]);
  const rows = useMemo(() => orderedRows(filtered, order), [filtered, order]);
  const wide = width >= WIDE;

  const choose = (change: Partial<ListChoices>): void => {
    setChoices((before) => ({ ...before, ...change }));
  };
  const add = (files: FileList): void => {
    desk.add(chosenFiles(files));
  };
  const onDrop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    void filesOfDrop(event.dataTransfer).then((files) => {
      desk.add(files);
    });
  };
  const openRow = useCallback(
    ({ path }: ManyRow): void => {
      if (path === null) return;
      say(texts.list.opening);
      void openPath(path, { desk, open, texts, words }).then(say);
    },
    [desk, open, texts, words],
  );

  return (
    <ManyContext.Provider value={many}>
      <main
        ref={root}
        className={styles.view}
        aria-label={texts.label}
        onDragOver={(event) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={({ relatedTarget }) => {
          if (!(relatedTarget instanceof Node) || !root.current?.contains(relatedTarget)) setOver(false);
        }}
        onDrop={onDrop}
      >
        <h1 className={heard}>{texts.label}</h1>
        {/* while register or earlier returns are read it stays: a dialog may be open over one of its buttons */}
        {now.phase === 'empty' || !now.hasReturns ? (
          <>
            <NoticeLines
              said={said}
              unsay={() => {
                say(null);
              }}
            />
            <EmptyStart add={add} />
          </>
        ) : (
          <>
            <div className={styles.bar} role="group" aria-label={texts.choose.label}>
              <AddBar wide={width >= ROOMY} add={add} />
              <span className={styles.gap} />
              {now.audience === 'office' && (
                <Button size="small" title={texts.calls.hint} disabled={!now.reported} onClick={callFirst}>
                  {texts.calls.open}
                </Button>
              )}
              <SummaryOut intoWorkbook={intoWorkbook} say={say} />
            </div>
            <SettingsFold />
            <ProgressLine />
            <NoticeLines
              said={said}
              unsay={() => {
                say(null);
              }}
            />
            <FilterBar choices={choices} choose={choose} wide={wide} />
            <ReturnList
              rows={rows}
              wide={wide}
              shown={shown}
              choice={`${filter} ${order ? `${order.by} ${String(order.down)}` : ''} ${search}`}
              selected={selected}
              select={setSelected}
              open={openRow}
              order={order}
              chooseOrder={(wanted) => {
                choose({ order: wanted });
              }}
              showAll={
                filter === 'all' && search.trim() === ''
                  ? null
                  : () => {
                      choose({ filter: 'all', search: '' });
                    }
              }
            />
            <TotalsLine shown={rows} all={now.rows.length} keys={width >= VERY_WIDE} />
          </>
        )}
        {over && <div className={mergeClasses(styles.over)}>{texts.empty.drop}</div>}
      </main>
    </ManyContext.Provider>
  );
}
