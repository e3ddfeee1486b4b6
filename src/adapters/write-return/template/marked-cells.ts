import { referenceTo } from '../../../core/expression/excel/reference';
import { addressOf } from '../../../core/model/cell';
import type { CellSpec, ConditionalFormatSpec, RowSpec, SheetSpec } from '../../ooxml/write-spec';
import { rowKey } from '../content';
import { stateCell } from './check-sheet';
import type { TemplateSheet } from './form-sheet';
import { rowsOf } from './input-cells';
import type { RelationLine } from './relation-lines';
import { rowIsPresent } from './row-presence';
import { SHEET } from './sheet-names';

/** How heavily a cell is marked: 2 must be changed, 1 must be explained. */
const WEIGHT = { mandatory: 2, verify: 1, hint: 0 } as const;
const MUST: ConditionalFormatSpec['style'] = { fill: 'FFC7CE', font: { color: '9C0006' } };
const EXPLAIN: ConditionalFormatSpec['style'] = { fill: 'FFE0A3', font: { color: '7F4F00' } };
/** A function takes 255 arguments; a cell of that many failing relations is marked by the first of them. */
const MOST_TERMS = 200;

/** By `row,column` of a sheet: what says that a relation reading the cell does not hold. */
function termsOf(sheet: TemplateSheet, lines: readonly RelationLine[]): ReadonlyMap<string, readonly string[]> {
  const terms = new Map<string, string[]>();
  lines.forEach(({ instance, states }, line) => {
    const weight = WEIGHT[instance.rule.class];
    states.forEach((state, i) => {
      const at = referenceTo({ sheet: SHEET.check, ...stateCell(line, states, i) });
      for (const cell of state.cells) {
        if (cell.sheet !== sheet.sheet.name) continue;
        const key = `${String(cell.row)},${String(cell.column)}`;
        const known = terms.get(key) ?? [];
        if (known.length < MOST_TERMS) known.push(`${String(weight)}*(${at}<=0)`);
        terms.set(key, known);
      }
    });
  });
  return terms;
}

/** `1` while a row of a group is filled in. */
function presenceCells(sheet: TemplateSheet): CellSpec[] {
  const { form } = sheet.wanted;
  return form.groups.flatMap((group) =>
    Array.from({ length: rowsOf(sheet.laid, group) }, (_, i): CellSpec => {
      const at = (part: string): string => addressOf(sheet.laid.places.get(rowKey(group.id, i, part))!);
      const figures = `${at(form.columns[0]!.id)}:${at(form.columns.at(-1)!.id)}`;
      const present = rowIsPresent(group, { code: at('code'), name: at('name'), figures });
      const { row } = sheet.laid.places.get(rowKey(group.id, i, 'name'))!;
      return {
        row: row + sheet.hiddenBy,
        column: 0,
        content: { type: 'formula', text: `IF(${present},1,0)`, cached: null },
      };
    }),
  );
}

/**
 * Adds to a form sheet what marks its cells while 审核 says 不通过: below the printed part hidden rows, a cell for each
 * cell of the table, and conditional formats that ask them, since such formats may refer to their own sheet only.
 */
export function withMarks(sheet: TemplateSheet, lines: readonly RelationLine[]): SheetSpec {
  const { hiddenBy } = sheet;
  const terms = termsOf(sheet, lines);
  const presence = presenceCells(sheet);
  const rowsOfGroups = new Set(presence.map(({ row }) => row));
  const marks = sheet.cells.flatMap(({ at }): CellSpec[] => {
    const found = terms.get(`${String(at.row)},${String(at.column)}`);
    if (!found) return [];
    const row = at.row + hiddenBy;
    // a row that is not filled in is blank, and no cell to look at
    const present = rowsOfGroups.has(row) ? `${addressOf({ row, column: 0 })}*` : '';
    const content = { type: 'formula', text: `${present}MAX(${found.join(',')})`, cached: null } as const;
    return [{ row, column: at.column, content }];
  });
  const hidden = [...marks, ...presence];
  const rows = [...new Set(hidden.map(({ row }) => row))].map((row): RowSpec => ({ row, hidden: true }));
  const places = sheet.cells.map(({ at }) => at);
  const range = {
    top: Math.min(...places.map(({ row }) => row)),
    left: Math.min(...places.map(({ column }) => column)),
    bottom: Math.max(...places.map(({ row }) => row)),
    right: Math.max(...places.map(({ column }) => column)),
  };
  const asked = addressOf({ row: range.top + hiddenBy, column: range.left });
  const formats: ConditionalFormatSpec[] = [
    { ranges: [range], formula: `${asked}>=2`, style: MUST, stopIfTrue: true },
    { ranges: [range], formula: `${asked}=1`, style: EXPLAIN },
  ];
  return {
    ...sheet.sheet,
    cells: [...sheet.sheet.cells, ...hidden],
    rows: [...(sheet.sheet.rows ?? []), ...rows],
    conditionalFormats: formats,
  };
}
