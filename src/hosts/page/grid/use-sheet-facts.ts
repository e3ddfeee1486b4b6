import { useMemo } from 'react';
import type { CellMark } from '../../../core/host/workbook-host';
import type { CellRef } from '../../../core/model/cell';
import type { SheetGrid, WorkbookGrid } from '../../../core/model/grid';
import { isOwnSheet } from '../../../core/submission/own-sheets';
import type { GridWords } from '../../../locales/grid-words';
import type { GridFacts } from './grid-facts';
import { marksBySheet } from './mark-index';
import { revealedIn, revealedKey } from './revealed';
import { sheetRoom } from './sheet-room';
import { shownSheets, type ShownSheet } from './shown-sheets';

interface FactsParts {
  readonly id: string;
  readonly book: WorkbookGrid;
  readonly received: WorkbookGrid;
  readonly marks: readonly CellMark[];
  readonly pointedTo: readonly CellRef[];
  readonly wanted: string;
  readonly editing: boolean;
  readonly words: GridWords;
}

interface OpenSheet {
  readonly sheets: readonly ShownSheet[];
  /** null = the workbook has no sheets */
  readonly sheet: SheetGrid | null;
  readonly facts: GridFacts | null;
}

/** The sheet that is open, laid out; the first one shown where the wanted one is gone. */
export function useSheetFacts({ id, book, received, marks, pointedTo, wanted, editing, words }: FactsParts): OpenSheet {
  const marked = useMemo(() => marksBySheet(marks), [marks]);
  const sheets = shownSheets(book.sheets, new Set([...marked.keys(), ...pointedTo.map(({ sheet }) => sheet)]));
  const named = (name: string | undefined) => book.sheets.find((sheet) => sheet.name === name);
  const sheet = named(wanted) ?? named(sheets[0]?.name) ?? null;
  const before = received.sheets.find(({ name }) => name === sheet?.name) ?? null;
  const { dateSystem } = book;
  const own = sheet !== null && marked.get(sheet.name);
  // What the pane writes comes after the file: its sheets are laid out by what they hold now.
  const layout = before === null || isOwnSheet(before.name) ? sheet : before;
  const revealed = layout && revealedIn(layout, own || null, pointedTo);
  const room = useMemo(
    () => (layout && sheet && revealed ? sheetRoom(layout, sheet, { revealed, dateSystem }) : null),
    [layout, sheet, revealed && revealedKey(revealed), dateSystem],
  );
  const facts = useMemo(() => {
    if (!sheet || !room) return null;
    return { id, sheet, received: before, room, marks: own || null, dateSystem, editing, words };
  }, [id, sheet, before, room, own, dateSystem, editing, words]);
  return { sheets, sheet, facts };
}
