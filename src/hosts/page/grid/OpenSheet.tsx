import { useEffect, useMemo, useRef } from 'react';
import { addressOf, sameCell, type CellPosition, type CellRef } from '../../../core/model/cell';
import { fill } from '../../../locales/fill';
import { CellEditor, type KeyFacts } from './CellEditor';
import { CellGrid } from './CellGrid';
import { addressText } from './cell-label';
import { fullText } from './cell-text';
import { correctedFrom } from './corrected';
import { EditLine } from './EditLine';
import { cellId, HEAD, type GridFacts } from './grid-facts';
import { draftKey, idleKey, type Asked } from './grid-keys';
import { moved, type Keys, type Move } from './key-move';
import { anchorOf } from './merge-index';
import { ROW_HEIGHT } from './row-heights';
import { inRoom } from './sheet-room';
import { useInView } from './use-in-view';
import type { Drafting } from './use-draft';
import type { Selecting } from './use-selected';

interface OpenSheetProps {
  readonly facts: GridFacts;
  readonly selecting: Selecting;
  readonly drafting: Drafting;
}

/** One sheet with the line above it: selects by key and pointer, and edits. */
export function OpenSheet({ facts, selecting, drafting }: OpenSheetProps) {
  const { sheet, room, words, dateSystem, marks, received } = facts;
  const scroller = useRef<HTMLDivElement>(null);
  const keeper = useRef<HTMLTextAreaElement>(null);
  const { selected } = selecting;
  const at = inRoom(selected.sheet === sheet.name ? selected : { row: 0, column: 0 }, room);
  const range = useMemo(() => room.merges.rangeAt(at), [room, at.row, at.column]);
  const anchor: CellRef = { sheet: sheet.name, ...anchorOf(range) };
  const cell = sheet.cellAt(anchor.row, anchor.column);
  const locked = drafting.lockedWords(anchor);
  const draft = drafting.draft && sameCell(drafting.draft.at, anchor) ? drafting.draft : null;
  const was = correctedFrom(received, cell);
  const formula = sheet.formulaAt(anchor.row, anchor.column);
  const full = formula === null ? fullText(cell, dateSystem) : `=${formula.replace(/^=/, '')}`;
  useInView(scroller, range, room, selected);
  useEffect(() => {
    // what was said of another cell is over when somebody points to this one
    if (selected.how === 'centre' && drafting.draft === null) drafting.say(null);
  }, [selected.turn]);

  const focusCells = (): void => keeper.current?.focus({ preventScroll: true });
  const select = (place: CellPosition): void => {
    selecting.select({ sheet: sheet.name, row: place.row, column: place.column });
  };
  const go = (move: Move): void => {
    const page = Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / ROW_HEIGHT) - 1;
    select(
      moved(at, move, {
        ...room,
        rangeAt: (place) => room.merges.rangeAt(place),
        filled: (row, column) => sheet.indexOf(row, column) >= 0,
        used: { rows: sheet.rowCount, columns: sheet.columnCount },
        page,
      }),
    );
  };
  const sayLocked = (): void => {
    if (locked !== null) drafting.say({ kind: 'failed', text: locked });
  };
  const enter = (then: Move): void => {
    void drafting.enter().then((done) => {
      if (done) go(then);
    });
  };
  const answer = (asked: Asked): void => {
    switch (asked.ask) {
      case 'move':
        drafting.say(null);
        go(asked.move);
        break;
      case 'enter':
        enter(asked.move);
        break;
      case 'begin':
        drafting.begin(anchor);
        break;
      case 'over':
        drafting.begin(anchor, '');
        break;
      case 'clear':
        drafting.clear(anchor);
        break;
      case 'cancel':
        drafting.cancel();
        break;
      case 'locked':
        sayLocked();
    }
  };
  /** Pages leave the keys of fields alone; a field in which nothing is typed is none to the person. */
  const handOn = ({ key, ctrlKey, metaKey, shiftKey }: Keys & KeyFacts): void => {
    const facts = { key, ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true };
    scroller.current?.dispatchEvent(new KeyboardEvent('keydown', facts));
  };
  /** What was typed is entered when the keyboard leaves for another part of the page; not when the window is left. */
  const leave = (to: EventTarget | null): void => {
    const within = to instanceof Element && to.matches('[data-grid-keeper], [data-grid-line]');
    if (drafting.draft !== null && !within && document.hasFocus()) void drafting.enter();
  };
  const choose = (place: CellPosition): void => {
    if (drafting.draft !== null) void drafting.enter();
    else drafting.say(null);
    select(place);
    focusCells();
  };

  return (
    <>
      <EditLine
        words={words}
        address={addressText(range)}
        text={draft?.text ?? full}
        readOnly={locked !== null}
        mark={marks?.at(anchor.row, anchor.column) ?? null}
        was={was === null ? null : fill(words.was, { value: fullText(was, dateSystem) || words.blank })}
        remark={sheet.visibility === 'visible' ? null : words.hiddenNote}
        note={drafting.note}
        goTo={(place, text) => {
          const inside = inRoom(place, room);
          const same = inside.row === place.row && inside.column === place.column;
          drafting.say(same ? null : { kind: 'failed', text: fill(words.beyond, { text }) });
          if (!same) return;
          select(place);
          focusCells();
        }}
        refuse={(text) => {
          drafting.say({ kind: 'failed', text: fill(words.noAddress, { text }) });
        }}
        backToCells={focusCells}
        type={(text) => {
          drafting.type(anchor, text, true);
        }}
        enter={() => {
          focusCells();
          enter({ kind: 'step', way: [1, 0] });
        }}
        cancel={() => {
          drafting.cancel();
          focusCells();
        }}
        locked={sayLocked}
        leave={leave}
      />
      <CellGrid
        facts={facts}
        scroller={scroller}
        selected={range}
        choose={choose}
        open={(place) => {
          drafting.begin({ sheet: sheet.name, ...place });
        }}
        editor={(box) => (
          <CellEditor
            keeper={keeper}
            box={box}
            text={draft?.text ?? null}
            readOnly={locked !== null}
            label={fill(locked === null ? words.editor : words.reader, { address: addressOf(anchor) })}
            gridId={facts.id}
            activeId={cellId(facts.id, anchor.row, anchor.column)}
            onType={(text) => {
              drafting.type(anchor, text);
            }}
            onKey={(event) => {
              const asked = draft ? draftKey(event, draft.over) : idleKey(event, locked !== null);
              if (!asked) return;
              event.preventDefault();
              if (asked.ask === 'page') handOn(event);
              else answer(asked);
            }}
            onLeave={leave}
            onCopy={() => full}
            onPaste={(text) => {
              const one = text.replace(/\r?\n$/, '');
              if (/[\t\n]/.test(one)) drafting.say({ kind: 'failed', text: words.onePaste });
              else drafting.type(anchor, one);
            }}
          />
        )}
      />
    </>
  );
}
