import type { CellRange } from '../../../core/model/grid';
import type { NameSpec, SheetSpec } from '../../ooxml/write-spec';
import { absoluteRange, quotedSheet } from '../../ooxml/write-range';
import type { LaidOutForm } from '../lay-out-return';
import { layOutReturn } from '../lay-out-return';
import { fillIn } from './form-content';
import type { ValueCell } from './input-cells';
import { nameOfCell, valueCells } from './input-cells';
import { spareRowsOf, templatePlan } from './template-look';
import type { TemplateForm, TemplateOrder } from './template-order';
import { templateValidations } from './validations';

/** One form of a template, laid out, with what the other sheets need to know of it. */
export interface TemplateSheet {
  readonly wanted: TemplateForm;
  readonly laid: LaidOutForm;
  readonly sheet: SheetSpec;
  readonly cells: readonly ValueCell[];
  readonly names: readonly NameSpec[];
  /** rows from a cell of the table down to the hidden cell that says how it is marked */
  readonly hiddenBy: number;
}

function single(cell: ValueCell): CellRange {
  return { top: cell.at.row, left: cell.at.column, bottom: cell.at.row, right: cell.at.column };
}

/** Lays out one form of the order: statutory layout, filled identity and last year, validations, names, protection. */
export function templateSheet(order: TemplateOrder, wanted: TemplateForm, sheetName: string): TemplateSheet {
  const { form } = wanted;
  const spareRows = spareRowsOf(form);
  const { content, filled } = fillIn(order, wanted, spareRows);
  const plan = templatePlan(filled, order.filer.code !== '' && order.filer.name !== '', spareRows);
  const laid = layOutReturn(content, sheetName, plan);
  const cells = valueCells(form, laid, filled);
  const first = cells.find((cell) => !cell.filled);
  const sheet: SheetSpec = {
    ...laid.sheet,
    validations: templateValidations(form, laid, cells, filled),
    protect: true,
    tabColor: '2F75B5',
    ...(first ? { active: first.at } : {}),
  };
  const quoted = quotedSheet(sheetName);
  const names = cells.map((cell) => ({
    name: nameOfCell(form, cell),
    refersTo: `${quoted}!${absoluteRange(single(cell))}`,
  }));
  return { wanted, laid, sheet, cells, names, hiddenBy: laid.end + 2 - laid.bodyTop };
}
