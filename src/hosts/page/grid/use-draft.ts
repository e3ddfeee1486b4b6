import { useRef, useState } from 'react';
import type { SheetChanges } from '../../../core/host/sheet-changes';
import type { HostAnswer } from '../../../core/host/workbook-host';
import { addressOf, sameCell, type Cell, type CellRef } from '../../../core/model/cell';
import { fill } from '../../../locales/fill';
import type { GridWords } from '../../../locales/grid-words';
import { becameText } from './became-text';
import { fullText } from './cell-text';
import { isStill, type Draft, type Note } from './draft';
import { typedValue } from './typed-value';
import { whyLocked } from './why-locked';

interface DraftParts {
  readonly edit: ((changes: readonly SheetChanges[]) => Promise<HostAnswer>) | null;
  readonly cellAt: (at: CellRef) => Cell;
  readonly dateSystem: 1900 | 1904;
  readonly words: GridWords;
}

/** Editing of one cell at a time. */
export interface Drafting {
  readonly draft: Draft | null;
  readonly note: Note | null;
  /** begins editing: with a text typed over the cell, or with what it holds; says why where the cell cannot be edited */
  begin(at: CellRef, typed?: string): void;
  /** the text as it is now; begins editing where it has not begun. @param inLine typed in the line above the grid */
  type(at: CellRef, text: string, inLine?: boolean): void;
  /** enters what was typed; what fails is said and the text kept */
  enter(): Promise<boolean>;
  /** puts nothing into the cell */
  clear(at: CellRef): void;
  cancel(): void;
  say(note: Note | null): void;
  /** why the cell cannot be edited, in words; null when it can */
  lockedWords(at: CellRef): string | null;
}

/** Keeps what is being typed, and enters it. */
export function useDraft({ edit, cellAt, dateSystem, words }: DraftParts): Drafting {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [kept, say] = useState<Note | null>(null);
  const note = kept && isStill(kept, cellAt) ? kept : null;
  // What a handler sees must be what was typed last, also before the next drawing.
  const latest = useRef<Draft | null>(null);
  const entering = useRef(false);
  const put = (next: Draft | null): void => {
    latest.current = next;
    setDraft(next);
  };
  const lockedWords = (at: CellRef): string | null => {
    const why = whyLocked(edit !== null, at.sheet, cellAt(at));
    return why === null ? null : words.locked[why];
  };
  const open = (at: CellRef, text: string | null, over: boolean): void => {
    const why = lockedWords(at);
    if (why !== null) {
      say({ kind: 'failed', text: why });
      return;
    }
    const first = fullText(cellAt(at), dateSystem);
    say(null);
    put({ at, text: text ?? first, first, over });
  };
  const write = async (at: CellRef, value: string | number | null): Promise<boolean> => {
    if (!edit || entering.current) return false;
    const { format } = cellAt(at);
    entering.current = true;
    const answer = await edit([{ sheet: at.sheet, cells: [{ row: at.row, column: at.column, value }] }]);
    entering.current = false;
    const facts = { address: addressOf(at), why: words.failures[answer?.code ?? 'other'] };
    if (answer !== null) say({ kind: 'failed', text: fill(words.failed, facts) });
    else say({ kind: 'said', text: becameText({ at, value, format, dateSystem }, words), given: { at, value } });
    return answer === null;
  };
  return {
    draft,
    note,
    say,
    lockedWords,
    begin: (at, typed) => {
      open(at, typed ?? null, typed !== undefined);
    },
    type: (at, text, inLine = false) => {
      const now = latest.current;
      if (now && sameCell(now.at, at)) put({ ...now, text });
      else open(at, text, !inLine);
    },
    enter: async () => {
      const now = latest.current;
      if (now === null) return true;
      if (now.text === now.first) {
        put(null);
        return true;
      }
      const done = await write(now.at, typedValue(now.text, cellAt(now.at).format, dateSystem));
      // typed on while it was being written: that text is not lost
      if (done && latest.current === now) put(null);
      return done;
    },
    clear: (at) => {
      const why = lockedWords(at);
      if (why !== null) say({ kind: 'failed', text: why });
      else if (fullText(cellAt(at), dateSystem) !== '') void write(at, null);
    },
    cancel: () => {
      put(null);
      say(null);
    },
  };
}
