import type { CellContent } from '../../../src/adapters/ooxml/write-spec';
import { rowKey } from '../../../src/adapters/write-return/content';
import { templateSheet } from '../../../src/adapters/write-return/template/form-sheet';
import { workedOut } from '../../../src/adapters/write-return/template/work-out';
import { templateBook } from '../../../src/adapters/write-return/template/write-template';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import { prepareForms } from '../../../src/core/reading/form-index';
import { readFilings } from '../../../src/core/reading/read-filings';
import { haikouRules } from '../../core/checking/haikou';
import { gridOf, orderOf } from '../../fixtures/template-order';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

/** Whether the second row of a group counts, to the workbook and to the reader, with this typed into it. */
function counts(form: string, group: string, typed: { code: string; name: string; figure: boolean }): unknown[] {
  const order = orderOf(rules, [form]);
  const own = templateSheet(order, order.forms[0]!, form);
  const at = (part: string) => own.laid.places.get(rowKey(group, 1, part))!;
  const column = own.wanted.form.columns.find(({ kind }) => kind === undefined)!;
  const contents: readonly (readonly [string, CellContent])[] = [
    ...(['code', 'name'] as const).map((part) => [part, { type: 'text', value: typed[part] }] as const),
    [column.id, typed.figure ? { type: 'number', value: 5 } : { type: 'blank' }],
  ];
  const book = templateBook(order);
  const sheets = book.sheets.map((sheet) => {
    if (sheet.name !== form) return sheet;
    const cells = sheet.cells.map((cell) => {
      const found = contents.find(([part]) => at(part).row === cell.row && at(part).column === cell.column);
      return !found || (found[1].type === 'text' && found[1].value === '') ? cell : { ...cell, content: found[1] };
    });
    return { ...sheet, cells };
  });
  const grid = gridOf({ ...book, sheets: workedOut(sheets) });
  const { row } = at('name');
  const marked = grid.sheets.find(({ name }) => name === form)!.cellAt(row + own.hiddenBy, 0);
  const [filing] = readFilings(grid, prepareForms(rules.pack.forms)).filings;
  const read = filing!.groups.get(group)!.some(({ readings }) => readings.some((reading) => reading.at?.row === row));
  return ['value' in marked && marked.value === 1, read];
}

test.each([
  ['B204-1', 'classes', '1320', '', false, true],
  ['B204-1', 'classes', '27', '饲料加工', false, false],
  ['B204-1', 'classes', '饲料加工', '', false, false],
  ['B204-1', 'classes', '27', '', true, true],
  ['B204-1', 'classes', '', '饲料加工', true, true],
  ['B204-1', 'classes', '', '饲料加工', false, false],
  ['B204-1', 'classes', '', '', true, false],
  ['B204-1', 'products', '27', '', false, true],
  ['B204-1', 'products', '', '口服液', false, false],
  ['B204-1', 'products', '', '口服液', true, true],
  ['GX-I', 'projects', '2', '二期厂房', false, false],
  ['GX-I', 'projects', '2', '', true, true],
  ['GX-I', 'projects', '', '二期厂房', true, true],
  ['GX-I', 'projects', '', '', true, false],
])(
  'a row of %s %s with code “%s”, name “%s”, a figure: %s, counts: %s',
  (form, group, code, name, figure, expected) => {
    expect(counts(form, group, { code, name, figure })).toEqual([expected, expected]);
  },
);
