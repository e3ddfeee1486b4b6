import { useEffect, useRef, useState } from 'react';
import type { CellPosition, CellRef } from '../../../core/model/cell';
import type { WorkbookGrid } from '../../../core/model/grid';

/** The cell that is selected, and how it is brought into view. */
export interface Selected extends CellRef {
  readonly how: 'centre' | 'near';
  /** grows with each selection */
  readonly turn: number;
}

export interface Selecting {
  readonly selected: Selected;
  /** cells that were pointed to from outside, also hidden ones */
  readonly pointedTo: readonly CellRef[];
  select(at: CellRef): void;
  /** another sheet, at the cell that was selected there last */
  openSheet(sheet: string): void;
}

/** Cells pointed to that are remembered, so that hidden ones stay in sight. */
const MOST_POINTED = 200;

type Shown = { readonly at: CellRef; readonly step: number } | null;

/** The selection of a workbook: moved by a person, or by `shown` each time its step changes. */
export function useSelected(book: WorkbookGrid, shown: Shown, told: (at: CellRef) => void): Selecting {
  const first = book.sheets.find(({ visibility }) => visibility === 'visible') ?? book.sheets[0];
  const [selected, put] = useState<Selected>(() => {
    const at = shown?.at ?? { sheet: first?.name ?? '', row: 0, column: 0 };
    return { ...at, how: 'centre', turn: 0 };
  });
  const [pointedTo, setPointedTo] = useState<readonly CellRef[]>(shown ? [shown.at] : []);
  const places = useRef(new Map<string, CellPosition>());
  const step = shown?.step;
  const seen = useRef(step);
  const go = (at: CellRef, how: Selected['how']): void => {
    places.current.set(at.sheet, at);
    put((now) => ({ sheet: at.sheet, row: at.row, column: at.column, how, turn: now.turn + 1 }));
  };
  useEffect(() => {
    if (!shown || seen.current === step) return;
    seen.current = step;
    setPointedTo((list) => [...list.slice(1 - MOST_POINTED), shown.at]);
    go(shown.at, 'centre');
    // only a new step moves the selection
  }, [step]);
  const select = (at: CellRef): void => {
    go(at, 'near');
    told(at);
  };
  return {
    selected,
    pointedTo,
    select,
    openSheet: (sheet) => {
      const { row, column } = places.current.get(sheet) ?? { row: 0, column: 0 };
      select({ sheet, row, column });
    },
  };
}
