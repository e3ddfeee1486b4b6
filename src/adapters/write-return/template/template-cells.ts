import type { ReturnCells } from '../../../core/checking/excel/return-cells';
import type { ExcelGroup, ExcelOperand } from '../../../core/expression/excel/excel-cells';
import { referenceTo } from '../../../core/expression/excel/reference';
import type { When } from '../../../core/expression/tree';
import type { CellPosition } from '../../../core/model/cell';
import { isFilledIn, type FormDefinition, type FormRowGroup } from '../../../core/model/form';
import { rowKey, valueKey } from '../content';
import type { TemplateSheet } from './form-sheet';
import { rowsOf } from './input-cells';

const ABSENT = { kind: 'absent' } as const;
const MISSING = { kind: 'constant', value: NaN } as const;

/** Where a template has the values that rules read: this month's in its cells, the register's known, nothing of the past. */
export class TemplateCells implements ReturnCells {
  private readonly byForm: ReadonlyMap<string, TemplateSheet>;
  /** cells by the reference that formulas give them */
  readonly places = new Map<string, CellPosition & { readonly sheet: string }>();

  constructor(
    sheets: readonly TemplateSheet[],
    private readonly scalars: ReadonlyMap<string, number>,
  ) {
    this.byForm = new Map(sheets.map((sheet) => [sheet.wanted.form.id, sheet]));
  }

  item(form: FormDefinition, item: number, column: number, when: When): ExcelOperand {
    const sheet = this.byForm.get(form.id);
    if (when !== 'now' || !sheet) return ABSENT;
    if (!isFilledIn(form.items[item]!, form.columns[column]!)) return MISSING;
    return this.cell(sheet, valueKey(form.items[item]!.code, form.columns[column]!.id));
  }

  row(): ExcelOperand {
    return ABSENT;
  }

  /** The same cells for a rule that is run on one row of a group of that form. */
  ofRow(form: FormDefinition, group: FormRowGroup, row: number): ReturnCells {
    const sheet = this.byForm.get(form.id);
    return {
      item: (...place) => this.item(...place),
      group: (...place) => this.group(...place),
      scalar: (name) => this.scalar(name),
      row: (column, when) =>
        when === 'now' && sheet ? this.cell(sheet, rowKey(group.id, row, form.columns[column]!.id)) : ABSENT,
    };
  }

  group(form: FormDefinition, index: number, when: When): ExcelGroup | typeof ABSENT {
    const sheet = this.byForm.get(form.id);
    const group = form.groups[index];
    if (when !== 'now' || !sheet || !group) return ABSENT;
    const rows = Array.from({ length: rowsOf(sheet.laid, group) }, (_, row) => ({
      present: this.present(form, group, row),
      column: (column: number) => this.cell(sheet, rowKey(group.id, row, form.columns[column]!.id)),
    }));
    return { kind: 'group', rows };
  }

  /** Whether a row of a group is filled in: a hidden cell of its sheet says so. */
  present(form: FormDefinition, group: FormRowGroup, row: number): string {
    const sheet = this.byForm.get(form.id)!;
    const { row: at } = sheet.laid.places.get(rowKey(group.id, row, 'name'))!;
    return `${referenceTo({ sheet: sheet.sheet.name, row: at + sheet.hiddenBy, column: 0 })}=1`;
  }

  scalar(name: string): ExcelOperand {
    return { kind: 'constant', value: this.scalars.get(name) ?? NaN };
  }

  private cell(sheet: TemplateSheet, key: string): ExcelOperand {
    const at = sheet.laid.places.get(key);
    if (!at) return ABSENT;
    const place = { sheet: sheet.sheet.name, ...at };
    const ref = referenceTo(place);
    this.places.set(ref, place);
    return { kind: 'cell', ref };
  }
}
