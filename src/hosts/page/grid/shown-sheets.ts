import type { SheetGrid } from '../../../core/model/grid';

/** A sheet that has a tab. */
export interface ShownSheet {
  readonly name: string;
  /** hidden in the workbook: shown because a finding points there */
  readonly hidden: boolean;
}

/** The sheets with tabs: the visible ones, and hidden ones that somebody is pointed to. A workbook of hidden ones shows all. */
export function shownSheets(sheets: readonly SheetGrid[], pointedTo: ReadonlySet<string>): readonly ShownSheet[] {
  const all = sheets.map(({ name, visibility }) => ({ name, hidden: visibility !== 'visible' }));
  const shown = all.filter(({ name, hidden }) => !hidden || pointedTo.has(name));
  return shown.length > 0 ? shown : all;
}
