import type { CellContent, CellSpec } from '../../src/adapters/ooxml/write-spec';
import type { ReturnCells } from '../../src/core/checking/excel/return-cells';
import type { FormLayout } from '../../src/core/checking/form-layout';
import { tableSource, type Layout } from '../../src/core/checking/layout';
import type { ExcelGroup, ExcelOperand } from '../../src/core/expression/excel/excel-cells';
import { quotedText } from '../../src/core/expression/excel/formula-text';
import { referenceTo } from '../../src/core/expression/excel/reference';
import type { When } from '../../src/core/expression/tree';
import { addressOf } from '../../src/core/model/cell';
import { valueKindOf, type FormColumn, type FormDefinition, type FormItem } from '../../src/core/model/form';
import { READY_ROWS, WHENS, type RandomReturn } from './random-return';

const GROUP_TOP = 600;
const MARK = 'x';

/** Rows that one filling takes on its sheet. */
export const BLOCK_ROWS = 660;

const tableTop = (form: FormLayout): number => form.index * 80;
const groupRow = (group: number, row: number): number => GROUP_TOP + group * 10 + row;
const columnOf = (when: When, column: number): number => 2 + WHENS.indexOf(when) * 20 + column;

/** What the filler types for the number that rules read. */
function contentOf(item: FormItem | null, column: FormColumn, value: number): CellContent {
  if (Number.isNaN(value)) return { type: 'blank' };
  const { kind, choices } = valueKindOf(item, column);
  if (kind === 'flag') return { type: 'text', value: value === 1 ? '是' : '否' };
  if (kind === 'text') return { type: 'text', value: choices?.[value - 1] ?? 'y'.repeat(value) };
  return { type: 'number', value };
}

/**
 * A sheet with everything a return's rules read: this month's figures in cells; earlier ones in cells too, or, where
 * `earlierKnown`, in the formulas. A row of a group counts when its mark is there; other rows hold a figure all the same.
 */
export class ReturnSheet implements ReturnCells {
  readonly cells: readonly CellSpec[];

  constructor(
    private readonly layout: Layout,
    private readonly own: FormLayout,
    private readonly filling: RandomReturn,
    /** name of the sheet, where the formulas say it */
    private readonly sheet: string | null,
    private readonly earlierKnown: boolean,
    /** first row of the block that holds the filling */
    private readonly top = 0,
  ) {
    this.cells = this.laidOut();
  }

  item(form: FormDefinition, item: number, column: number, when: When): ExcelOperand {
    const owner = this.layout.forms.find((one) => one.form === form)!;
    const slot = item * form.columns.length + column;
    const value = this.filling.frame.tables[tableSource(owner, when)]?.[slot] ?? NaN;
    if (when !== 'now' && this.earlierKnown) return { kind: 'constant', value };
    return this.at(tableTop(owner) + item, columnOf(when, column));
  }

  row(): ExcelOperand {
    return { kind: 'absent' };
  }

  /** The same sheet for a rule that is run on one row of a group. */
  ofRow(group: number, row: number): ReturnCells {
    return {
      item: (...place) => this.item(...place),
      group: (...place) => this.group(...place),
      scalar: (name) => this.scalar(name),
      row: (column, when) => this.at(groupRow(group, row), columnOf(when, column)),
    };
  }

  present(group: number, row: number): string {
    return `${this.ref(groupRow(group, row), 0)}=${quotedText(MARK)}`;
  }

  group(form: FormDefinition, group: number, when: When): ExcelGroup | { readonly kind: 'absent' } {
    if (form !== this.own.form) return { kind: 'group', rows: [] };
    const rows = Array.from({ length: READY_ROWS }, (_, row) => ({
      present: this.present(group, row),
      column: (column: number) => this.at(groupRow(group, row), columnOf(when, column)),
    }));
    return { kind: 'group', rows };
  }

  scalar(name: string): ExcelOperand {
    const { index } = this.layout.scalars.get(name)!;
    const value = this.filling.frame.scalars[index]!;
    return this.earlierKnown ? { kind: 'constant', value } : this.at(index, 0);
  }

  private ref(row: number, column: number): string {
    const at = { row: this.top + row, column };
    return this.sheet === null ? addressOf(at) : referenceTo({ sheet: this.sheet, ...at });
  }

  private at(row: number, column: number): ExcelOperand {
    return { kind: 'cell', ref: this.ref(row, column) };
  }

  private laidOut(): CellSpec[] {
    const { frame, rows } = this.filling;
    const cells: CellSpec[] = [];
    const put = (row: number, column: number, content: CellContent): void => {
      if (content.type !== 'blank') cells.push({ row: this.top + row, column, content });
    };
    for (const form of this.layout.forms) {
      const { columns, items } = form.form;
      for (const when of WHENS) {
        frame.tables[tableSource(form, when)]?.forEach((value, slot) => {
          const [item, column] = [Math.floor(slot / columns.length), slot % columns.length];
          put(tableTop(form) + item, columnOf(when, column), contentOf(items[item]!, columns[column]!, value));
        });
      }
    }
    const scalars = new Set([...this.layout.scalars.values()].map(({ index }) => index));
    for (const index of scalars) {
      const value = frame.scalars[index]!;
      if (index < 6 && !Number.isNaN(value)) put(index, 0, { type: 'number', value });
    }
    rows.forEach((ready, group) =>
      ready.forEach((row, at) => {
        if (row) put(groupRow(group, at), 0, { type: 'text', value: MARK });
        for (const when of WHENS) {
          this.own.form.columns.forEach((column, index) => {
            const value = row ? row[when][index]! : 77;
            put(groupRow(group, at), columnOf(when, index), contentOf(null, column, value));
          });
        }
      }),
    );
    return cells;
  }
}
