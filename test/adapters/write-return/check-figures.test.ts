import type { BookSpec } from '../../../src/adapters/ooxml/write-spec';
import { spellSides } from '../../../src/adapters/write-return/template/spell-sides';
import { templateBook } from '../../../src/adapters/write-return/template/write-template';
import { workedOut } from '../../../src/adapters/write-return/template/work-out';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import { haikouRules } from '../../core/checking/haikou';
import { orderOf, typedInto } from '../../fixtures/template-order';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

/** What 审核 shows in a column of the line of a rule; the first of its lines where it has several. */
function shown(book: BookSpec, rule: string, column = 6): unknown {
  const { cells } = book.sheets.find(({ name }) => name === '审核')!;
  const line = cells.find(({ column: at, content }) => at === 3 && content.type === 'text' && content.value === rule)!;
  const { content } = cells.find((cell) => cell.row === line.row && cell.column === column)!;
  return content.type === 'formula' ? content.cached : '';
}

/** A template with figures typed into cells, by defined name or, where a cell has none, by address (`A19`). */
function filled(form: string, values: Record<string, number | string>): BookSpec {
  const book = templateBook(orderOf(rules, [form]));
  const names = Object.entries(values).map(([cell, value]) => {
    const name = /^[A-Z]{1,2}\d+$/.test(cell) ? `typed_${cell}` : cell;
    return { name, refersTo: `'${form}'!${cell}`, value };
  });
  const given = [...book.names!, ...names.filter(({ name }) => name.startsWith('typed_'))];
  return typedInto({ ...book, names: given }, Object.fromEntries(names.map(({ name, value }) => [name, value])));
}

describe('the figures beside 不通过', () => {
  test('are both sides, what should hold, and by how much they miss it', () => {
    const book = filled('B204-1', { B2041_r03_month: 1010, B2041_r04_month: 1240 });
    expect([shown(book, 'P5a', 0), shown(book, 'P5a')]).toEqual(['不通过', '1,240 应 ≤ 1,010，差 230 千元']);
  });

  test('are worked out on both sides of a relation', () => {
    const book = filled('B203', { B203_r213_ytd: 5000, B203_r217_ytd: 2000.5, B203_r218_ytd: 1000.25 });
    expect(shown(book, 'F1')).toBe('5,000 应 = 3,000.75，差 1,999.25 千元');
  });

  test('tell no difference from what is known', () => {
    expect(shown(filled('B204-1', { B2041_r01_month: -5 }), 'P8a')).toBe('-5 应 ≥ 0');
  });

  test('are those of the part that fails', () => {
    expect(shown(filled('B203', { B203_r213_ytd: 80, B203_r217_ytd: 100 }), 'F11')).toBe('1.25 应 ≤ 1');
    expect(shown(filled('B203', { B203_r213_ytd: 80, B203_r217_ytd: -20 }), 'F11')).toBe('0 应 ≤ -0.25');
  });

  test('of rows are those of the first that fails, with its cell and how many fail', () => {
    const values = {
      B2041_classes_1_month: 10,
      B2041_classes_1_ytd: 70,
      C19: '2730',
      B2041_classes_2_month: 95,
      B2041_classes_2_ytd: 80,
    };
    expect(shown(filled('B204-1', values), 'P3c')).toMatch(/^[A-Z]+\d+：80 应 ≥ 95，差 15 千元$/);
    expect(shown(filled('B204-1', { ...values, B2041_classes_1_month: 71 }), 'P3c')).toMatch(
      /^[A-Z]+\d+：70 应 ≥ 71，差 1 千元；共 2 行$/,
    );
  });

  test.each([
    ['a cell is blank', { B2041_r03_month: 80 }],
    ['a cell holds text', { B2041_r03_month: 80, B2041_r04_month: '约95' }],
    ['the relation holds', { B2041_r03_month: 95, B2041_r04_month: 80 }],
  ])('are left out while %s', (_, values) => {
    expect(shown(filled('B204-1', values), 'P5a')).toBe('');
  });

  test.each([[['B204-1', 'B203', 'GX-K']], [['GX-T', 'GX-I', 'GX-L']]])(
    'are never an error and always worked out here: %s',
    (forms) => {
      const book = templateBook(orderOf(rules, forms));
      const { cells } = book.sheets.find(({ name }) => name === '审核')!;
      const cached = cells.flatMap(({ content }) => (content.type === 'formula' ? [content.cached] : []));
      expect(cached.length).toBeGreaterThan(100);
      expect(cached.filter((value) => value === null || typeof value === 'object')).toEqual([]);
      for (const { content } of cells) {
        if (content.type === 'formula') expect(content.text.length).toBeLessThan(8192);
      }
    },
  );

  test('of dates are dates, and days', () => {
    const book = filled('GX-I', {
      C11: '1',
      A11: '某项目',
      GXI_projects_1_status: '竣工',
      GXI_projects_1_started: 41547,
      GXI_projects_1_completed: 41517,
    });
    expect(shown(book, 'I5b')).toMatch(/^[A-Z]+\d+：2013-09-30 应 ≤ 2013-08-31，差 30 天$/);
  });
});

test('a whole number ends without the point that Excel writes', () => {
  const side = { operator: '<=', unit: null, areDates: false } as const;
  const text = spellSides({ ...side, left: '0.1+0.2', right: '95', difference: '0.1+0.2-95' });
  const cells = [{ row: 0, column: 0, content: { type: 'formula', text, cached: null } as const }];
  expect(workedOut([{ name: 'S', cells }])[0]!.cells[0]!.content).toMatchObject({ cached: '0.3 应 ≤ 95，差 94.7' });
});
