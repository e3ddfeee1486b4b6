import type { BookSpec, SheetSpec } from '../../../src/adapters/ooxml/write-spec';
import { writeReturn } from '../../../src/adapters/write-return/write-return';
import { templateBook } from '../../../src/adapters/write-return/template/write-template';
import { prepareForms } from '../../../src/core/reading/form-index';
import { readFilings } from '../../../src/core/reading/read-filings';
import type { RuleInstance, RuleSet } from '../../../src/core/checking/rule-set';
import type { Filing } from '../../../src/core/model/filing';
import { haikouRules } from '../../core/checking/haikou';
import { filledTemplate, gridOf, orderOf, placeOf } from '../../fixtures/template-order';

const FILLED = { B2041_r03_month: 80, B2041_r04_month: 95, B2041_r03_ytd: 700, B2041_r04_ytd: 600 };

let rules: RuleSet;
let lastYear: Filing[];

function cellAt(sheet: SheetSpec, { row, column }: { row: number; column: number }) {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column)!;
}

function sheetOf(book: BookSpec, name: string): SheetSpec {
  return book.sheets.find((sheet) => sheet.name === name)!;
}

const shown = (sheet: SheetSpec, row: number, column: number): unknown => {
  const { content } = cellAt(sheet, { row, column });
  return content.type === 'formula' ? content.cached : 'value' in content ? content.value : null;
};

/** The lines of 审核 as `verdict class id text`. */
function linesOf(book: BookSpec): string[] {
  const sheet = sheetOf(book, '审核');
  const rows = [...new Set(sheet.cells.filter(({ row, column }) => row >= 4 && column === 0).map(({ row }) => row))];
  return rows.map((row) => [0, 1, 3, 4].map((column) => String(shown(sheet, row, column))).join(' '));
}

beforeAll(async () => {
  rules = await haikouRules();
  const form = rules.pack.forms.find(({ id }) => id === 'B204-1')!;
  const values = new Map(
    form.items.flatMap((item, i) => [
      [`r${item.code}.month`, 100 + i] as const,
      [`r${item.code}.ytd`, 900 + i] as const,
    ]),
  );
  const row = { code: '2720', name: '化学药品制剂制造', unit: '千元', values: new Map([['ytd', 900]]) };
  const filer = {
    name: '某厂',
    code: 'D2143569-X',
    head: '',
    statistician: '',
    filler: '',
    telephone: '',
    filedOn: '',
  };
  const content = {
    form,
    period: { year: 2012, month: 9 },
    filer,
    values,
    groups: new Map([['classes', [row]]]),
    documentNumber: '',
    notes: [],
  };
  lastYear = [...readFilings(gridOf(writeReturn([content])), prepareForms(rules.pack.forms)).filings];
});

describe('a template', () => {
  test.each([
    ['the forms of an enterprise', ['B204-1', 'B203', 'GX-K']],
    ['the forms of the zone', ['GX-T', 'GX-I', 'GX-L']],
  ])('is read back as an empty return without anything odd: %s', (_, forms) => {
    const read = readFilings(gridOf(templateBook(orderOf(rules, forms))), prepareForms(rules.pack.forms));
    expect(read.filings.map((filing) => filing.form.id).sort()).toEqual([...forms].sort());
    expect(read.filings.flatMap((filing) => filing.oddities)).toEqual([]);
    for (const { enterprise, period } of read.filings) {
      expect(enterprise).toMatchObject({ code: 'D2143569X', name: '海南澄屿制药有限公司' });
      expect(period).toEqual({ year: 2013, month: 9 });
    }
  });

  test('has last year filled in and locked, and this year open', () => {
    const book = templateBook(orderOf(rules, ['B204-1'], { lastYear }));
    const sheet = book.sheets[0]!;
    const given = cellAt(sheet, placeOf(book, 'B2041_r03_lyYtd'));
    const open = cellAt(sheet, placeOf(book, 'B2041_r03_ytd'));
    expect(given).toMatchObject({ content: { type: 'number', value: 902 }, style: { unlocked: false } });
    expect(open).toMatchObject({ content: { type: 'blank' }, style: { unlocked: true } });
    expect(cellAt(sheet, placeOf(book, 'B2041_classes_1_lyYtd')).content).toEqual({ type: 'number', value: 900 });
    expect(sheet.protect).toBe(true);
    expect(sheet.active).toEqual({ row: open.row - 2, column: open.column - 1 });
  });

  test('leaves last year open where nothing was filed then', () => {
    const book = templateBook(orderOf(rules, ['B204-1']));
    expect(cellAt(book.sheets[0]!, placeOf(book, 'B2041_r03_lyYtd')).style?.unlocked).toBe(true);
  });

  test('says at every open figure what belongs there, and takes numbers only', () => {
    const book = templateBook(orderOf(rules, ['B204-1']));
    const rulesOf = (name: string) => {
      const at = placeOf(book, name);
      return book.sheets[0]!.validations!.find(({ ranges }) =>
        ranges.some(({ top, left }) => top === at.row && left === at.column),
      )!;
    };
    expect(rulesOf('B2041_r03_month')).toMatchObject({ type: 'whole', errorStyle: 'stop' });
    expect(rulesOf('B2041_r03_month').prompt).toContain('计量单位：千元，填整数');
    expect(rulesOf('B2041_r05_ytd')).toMatchObject({ type: 'decimal' });
    expect(rulesOf('B2041_r05_ytd').prompt).toContain('万千瓦时，最多 2 位小数');
    for (const { prompt, promptTitle } of book.sheets[0]!.validations!) {
      expect((prompt ?? '').length).toBeLessThanOrEqual(255);
      expect((promptTitle ?? '').length).toBeLessThanOrEqual(32);
    }
  });

  test('asks for answers in words from a list, and for dates as dates', () => {
    const book = templateBook(orderOf(rules, ['GX-I', 'GX-K']));
    const types = new Set(book.sheets.flatMap((sheet) => (sheet.validations ?? []).map(({ type }) => type)));
    expect([...types].sort()).toEqual(['date', 'decimal', 'list', 'textLength', 'whole']);
  });
});

describe('the sheet 审核', () => {
  test('is all 待填 or 通过 before anyone types', () => {
    const book = templateBook(orderOf(rules, ['B204-1', 'B203']));
    expect(linesOf(book).filter((line) => !/^(待填|通过) /.test(line))).toEqual([]);
    expect(shown(sheetOf(book, '审核'), 1, 0)).toMatch(/^没有不通过的，还有 \d+ 项待填。$/);
  });

  test('says 不通过 for exactly the relation that fails, counts it, and marks the cells it reads', () => {
    const book = filledTemplate(orderOf(rules, ['B204-1']), FILLED);
    const failing = linesOf(book).filter((line) => line.startsWith('不通过'));
    expect(failing).toEqual(['不通过 必须改 P5a 本月：出口交货值不大于销售产值']);
    expect(shown(sheetOf(book, '审核'), 1, 0)).toContain('有 1 项不通过');
    const sheet = book.sheets[0]!;
    const format = sheet.conditionalFormats![0]!;
    expect(format.formula).not.toContain('!');
    const first = format.ranges[0]!;
    const hiddenRow = Number(/\d+/.exec(format.formula)![0]) - 1;
    const weightOf = (name: string): unknown => {
      const at = placeOf(book, name);
      return shown(sheet, at.row - first.top + hiddenRow, at.column);
    };
    expect(weightOf('B2041_r04_month')).toBe(2);
    expect(weightOf('B2041_r03_month')).toBe(2);
    expect(weightOf('B2041_r04_ytd')).toBe(0);
  });

  test('marks no row that is not filled in, although a sum goes over it', () => {
    const book = filledTemplate(orderOf(rules, ['B204-1']), { B2041_r01_month: 9, B2041_classes_1_month: 5 });
    expect(linesOf(book)).toContain('不通过 必须改 P6 本月：行业小类产值之和等于工业总产值');
    const sheet = book.sheets[0]!;
    const format = sheet.conditionalFormats![0]!;
    const down = Number(/\d+/.exec(format.formula)![0]) - 1 - format.ranges[0]!.top;
    const weightOf = (name: string): unknown => {
      const at = placeOf(book, name);
      return shown(sheet, at.row + down, at.column);
    };
    expect(weightOf('B2041_classes_1_month')).toBe(2);
    expect(weightOf('B2041_classes_2_month')).toBe(0);
  });

  test('says 请改为数字 while a cell it reads holds text', () => {
    const book = filledTemplate(orderOf(rules, ['B204-1']), { ...FILLED, B2041_r04_month: '约95' });
    expect(linesOf(book)).toContain('请改为数字 必须改 P5a 本月：出口交货值不大于销售产值');
  });

  test('leads to a cell that the relation reads', () => {
    const book = templateBook(orderOf(rules, ['B204-1']));
    const { links = [] } = sheetOf(book, '审核');
    expect(links).toHaveLength(linesOf(book).length);
    for (const { location } of links) expect(location).toMatch(/^'B204-1'![A-Z]+\d+$/);
  });

  test('gives a relation with a long name as many lines as it needs, and any other one', () => {
    const short = rules.pack.rules.find(({ id }) => id === 'P5a')!;
    const long = { ...short, name: { ...short.name, zh: '出口交货值'.repeat(20) } };
    const named = (instance: RuleInstance): RuleInstance =>
      instance.rule === short ? { ...instance, rule: long } : instance;
    const plans = new Map([...rules.plans].map(([id, plan]) => [id, { ...plan, fixed: plan.fixed.map(named) }]));
    const pack = { ...rules.pack, rules: rules.pack.rules.map((rule) => (rule === short ? long : rule)) };
    const book = templateBook(orderOf(rules, ['B204-1'], { ruleSet: { ...rules, pack, plans } }));
    const sheet = sheetOf(book, '审核');
    const heights = linesOf(book).map((line, i) => [
      line.includes('出口交货值出口交货值'),
      sheet.rows!.find(({ row }) => row === 4 + i)!.height,
    ]);
    expect(new Set(heights.map((one) => one.join(' ')))).toEqual(new Set(['false 17', 'true 59']));
  });

  test('keeps to the red line: no limit and no history of the office is in a template', () => {
    const shownRules = new Set(
      linesOf(templateBook(orderOf(rules, ['B204-1', 'B203']))).map((line) => line.split(' ')[2]),
    );
    const held = rules.pack.rules.filter((rule) => shownRules.has(rule.id));
    expect(held.length).toBeGreaterThan(10);
    expect(held.filter((rule) => rule.statistical === true || rule.audience === 'office')).toEqual([]);
  });
});
