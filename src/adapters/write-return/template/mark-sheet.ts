import {
  MARK_SHEET,
  markTexts,
  type MarkedRule,
  type MarkedSheet,
  type TemplateMark,
} from '../../../core/checking/integrity/template-mark';
import type { CellPosition } from '../../../core/model/cell';
import { formatPeriod } from '../../../core/model/period';
import type { CellSpec, SheetSpec } from '../../ooxml/write-spec';
import type { TemplateSheet } from './form-sheet';
import type { TemplateOrder } from './template-order';

const keyOf = ({ row, column }: CellPosition): string => `${String(row)},${String(column)}`;
const bare = ({ row, column }: CellPosition): CellPosition => ({ row, column });

function formulasOf(sheet: SheetSpec): CellPosition[] {
  return sheet.cells.filter(({ content }) => content.type === 'formula').map(bare);
}

/** Every printed text that an enterprise has no reason to touch; the unit line and the period are among them. */
function printedTexts(sheet: SheetSpec, typed: ReadonlySet<string>): MarkedSheet['texts'] {
  return sheet.cells.flatMap((cell: CellSpec) =>
    cell.content.type === 'text' && !cell.style?.unlocked && !typed.has(keyOf(cell))
      ? [{ row: cell.row, column: cell.column, text: cell.content.value }]
      : [],
  );
}

function rulesOf(sheet: SheetSpec): MarkedRule[] {
  return (sheet.validations ?? []).map(({ ranges, type, operator = 'between', formula1, formula2 = '' }) => ({
    ...{ type, operator, formula1, formula2 },
    cells: ranges.map(({ top, left }) => ({ row: top, column: left })),
  }));
}

function markedForm({ wanted, laid }: TemplateSheet, sheet: SheetSpec): MarkedSheet {
  const printed = new Set(['unitLine', 'period']);
  const typed = new Set([...laid.places].filter(([key]) => !printed.has(key)).map(([, at]) => keyOf(at)));
  return {
    sheet: sheet.name,
    form: wanted.form.id,
    version: wanted.form.version,
    end: laid.end,
    texts: printedTexts(sheet, typed),
    unitLine: laid.places.get('unitLine') ?? null,
    formulas: formulasOf(sheet),
    rules: rulesOf(sheet),
  };
}

function markedOther(sheet: SheetSpec): MarkedSheet {
  return {
    sheet: sheet.name,
    form: null,
    version: null,
    end: 0,
    texts: [],
    unitLine: null,
    formulas: formulasOf(sheet),
    rules: [],
  };
}

/**
 * The hidden mark of a template: pack, period, layout and its digest, by which a return is judged (level 0).
 * @param sheets the sheets as written, those of `forms` first
 */
export function markSheet(
  order: TemplateOrder,
  forms: readonly TemplateSheet[],
  sheets: readonly SheetSpec[],
): SheetSpec {
  const mark: TemplateMark = {
    pack: order.pack.id,
    packVersion: order.pack.version,
    period: formatPeriod(order.period),
    sheets: sheets.map((sheet, i) => (forms[i] ? markedForm(forms[i], sheet) : markedOther(sheet))),
  };
  const cells = markTexts(mark).map((value, row): CellSpec => ({ row, column: 0, content: { type: 'text', value } }));
  return { name: MARK_SHEET, visibility: 'veryHidden', cells, protect: true };
}
