import { csvText } from '../../adapters/reports/csv/csv-cell';
import type { SheetChanges } from '../../core/host/sheet-changes';
import { addressOf } from '../../core/model/cell';
import type { WorkbookGrid } from '../../core/model/grid';
import type { Words } from '../../locales/words';
import type { PageWords } from '../../locales/page-words';

/**
 * What was corrected, explained and noted, cell by cell, as a .csv text: for files of formats that no copy can be made
 * of. Texts are safe against being run as formulas.
 */
export function correctionList(
  received: WorkbookGrid,
  changes: readonly SheetChanges[],
  { report }: Words,
  { audit }: PageWords,
): string {
  const rows = changes.flatMap(({ sheet, cells }) => {
    const grid = received.sheets.find(({ name }) => name === sheet);
    const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
    return inOrder.map((cell) => {
      const was = grid?.cellAt(cell.row, cell.column);
      const before = was?.type === 'number' ? was.value : (was?.raw ?? '');
      return [sheet, addressOf(cell), before, cell.value];
    });
  });
  return csvText([[report.sheet, report.cell, audit.received, audit.corrected], ...rows]);
}
