import type { BookSpec, CellContent, CellSpec, SheetSpec } from '../../../../src/adapters/ooxml/write-spec';
import { templateBook } from '../../../../src/adapters/write-return/template/write-template';
import { checkIntegrity, type IntegrityFact } from '../../../../src/core/checking/integrity/check-integrity';
import type { RuleSet } from '../../../../src/core/checking/rule-set';
import { filledTemplate, gridOf, orderOf, placeOf } from '../../../fixtures/template-order';
import { haikouRules } from '../haikou';

let rules: RuleSet;
let template: BookSpec;

beforeAll(async () => {
  rules = await haikouRules();
  template = templateBook(orderOf(rules, ['B204-1', 'B203']));
});

const changeFirst = (book: BookSpec, change: (sheet: SheetSpec) => SheetSpec): BookSpec => ({
  ...book,
  sheets: book.sheets.map((sheet, i) => (i === 0 ? change(sheet) : sheet)),
});

function withContent(sheet: SheetSpec, of: (cell: CellSpec) => boolean, content: CellContent): SheetSpec {
  return { ...sheet, cells: sheet.cells.map((cell) => (of(cell) ? { ...cell, content } : cell)) };
}

const says = (text: string) => (cell: CellSpec) => cell.content.type === 'text' && cell.content.value === text;

function codesOf(book: BookSpec): string[] {
  return checkIntegrity(gridOf(book)).map(({ code }) => code);
}

describe('a returned template', () => {
  test('gives nothing when only its open cells were filled in', () => {
    expect(codesOf(template)).toEqual([]);
    const filled = filledTemplate(orderOf(rules, ['B204-1', 'B203']), { B2041_r03_month: 80, B203_r301_ytd: 900 });
    expect(codesOf(filled)).toEqual([]);
  });

  test('is not judged without its mark', () => {
    const sheets = template.sheets.filter(({ name }) => name !== '_模板');
    const changed = {
      ...template,
      sheets: [withContent(sheets[0]!, says('工业总产值(当年价格)'), { type: 'blank' }), ...sheets.slice(1)],
    };
    expect(codesOf(changed)).toEqual([]);
  });

  test('tells a changed label with both texts and its cell', () => {
    const changed = changeFirst(template, (sheet) =>
      withContent(sheet, says('企业用电量'), { type: 'text', value: '用水量' }),
    );
    const at = placeOf(template, 'B2041_r05_month');
    expect(checkIntegrity(gridOf(changed))).toEqual<IntegrityFact[]>([
      {
        code: 'integrity.label-changed',
        class: 'verify',
        cells: [{ sheet: 'B204-1', row: at.row, column: 0 }],
        facts: { expected: '企业用电量', found: '用水量' },
      },
    ]);
  });

  test('tells a changed unit line', () => {
    const changed = changeFirst(template, (sheet) =>
      withContent(sheet, says('计量单位：千元'), { type: 'text', value: '计量单位：万元' }),
    );
    expect(codesOf(changed)).toEqual(['integrity.unit-line-changed']);
  });

  test('tells a row taken out once, and judges what stands below at its new place', () => {
    const { row } = placeOf(template, 'B2041_r04_month');
    const removed = changeFirst(template, (sheet) => ({
      ...sheet,
      cells: sheet.cells
        .filter((cell) => cell.row !== row)
        .map((cell) => (cell.row > row ? { ...cell, row: cell.row - 1 } : cell)),
      merges: [],
      validations: sheet.validations!.map((rule) => ({
        ...rule,
        ranges: rule.ranges
          .filter(({ top }) => top !== row)
          .map((range) => (range.top > row ? { ...range, top: range.top - 1, bottom: range.bottom - 1 } : range)),
      })),
      conditionalFormats: [],
      rows: [],
    }));
    const facts = checkIntegrity(gridOf(removed)).filter(({ code }) => code !== 'integrity.formula-overwritten');
    expect(facts.map(({ code }) => code)).toEqual(['integrity.row-missing']);
    expect(facts[0]!.facts['expected']).toContain('出口交货值');
  });

  test('tells input cells that lost their validation, as many as there are, the first of them by name', () => {
    const bare = changeFirst(template, (sheet) => ({ ...sheet, validations: [] }));
    const cells = template.sheets[0]!.validations!.flatMap(({ ranges }) => ranges).length;
    const facts = checkIntegrity(gridOf(bare));
    expect(facts).toMatchObject([{ code: 'integrity.validation-missing', class: 'hint', facts: { count: cells } }]);
    expect(facts[0]!.cells.length).toBeLessThanOrEqual(20);
  });

  test('tells a validation that allows other things than the template did', () => {
    const weaker = changeFirst(template, (sheet) => ({
      ...sheet,
      validations: sheet.validations!.map((rule, i) => (i === 0 ? { ...rule, formula1: '-9E+99' } : rule)),
    }));
    const { ranges } = template.sheets[0]!.validations![0]!;
    expect(checkIntegrity(gridOf(weaker))).toEqual<IntegrityFact[]>([
      {
        code: 'integrity.validation-changed',
        class: 'hint',
        cells: ranges.map(({ top, left }) => ({ sheet: 'B204-1', row: top, column: left })),
        facts: { count: ranges.length },
      },
    ]);
  });

  test('does not mind a validation written another way, or joined with others over one range', () => {
    const [first] = template.sheets[0]!.validations!;
    const box = {
      top: Math.min(...first!.ranges.map(({ top }) => top)),
      bottom: Math.max(...first!.ranges.map(({ bottom }) => bottom)),
      left: Math.min(...first!.ranges.map(({ left }) => left)),
      right: Math.max(...first!.ranges.map(({ right }) => right)),
    };
    const joined = changeFirst(template, (sheet) => ({
      ...sheet,
      validations: sheet.validations!.map((rule, i) =>
        i === 0 ? { ...rule, ranges: [box], formula1: `${rule.formula1}.0` } : rule,
      ),
    }));
    expect(codesOf(joined)).toEqual([]);
  });

  test('tells a formula of 审核 that was overwritten', () => {
    const sheets = template.sheets.map((sheet) =>
      sheet.name === '审核'
        ? withContent(sheet, ({ row, column }) => row === 5 && column === 0, { type: 'text', value: '通过' })
        : sheet,
    );
    expect(checkIntegrity(gridOf({ ...template, sheets }))).toMatchObject([
      { code: 'integrity.formula-overwritten', cells: [{ sheet: '审核', row: 5, column: 0 }], facts: { count: 1 } },
    ]);
  });

  test('tells a hidden row only when a figure stands in it', () => {
    const hide = (book: BookSpec, name: string): BookSpec => {
      const { row } = placeOf(book, name);
      return changeFirst(book, (sheet) => ({
        ...sheet,
        rows: [...sheet.rows!.filter((spec) => spec.row !== row), { row, hidden: true }],
      }));
    };
    const filled = filledTemplate(orderOf(rules, ['B204-1', 'B203']), { B2041_r02_month: 10 });
    expect(codesOf(hide(filled, 'B2041_r02_month'))).toEqual(['integrity.row-hidden']);
    expect(codesOf(hide(template, 'B2041_r02_month'))).toEqual([]);
  });

  test('tells a sheet that is gone, and a mark that was changed', () => {
    const unchecked = { ...template, sheets: template.sheets.filter(({ name }) => name !== '回执') };
    expect(codesOf(unchecked)).toEqual(['integrity.sheet-missing']);
    const sheets = template.sheets.map((sheet) =>
      sheet.name === '_模板' ? withContent(sheet, ({ row }) => row === 1, { type: 'text', value: '[]' }) : sheet,
    );
    expect(codesOf({ ...template, sheets })).toEqual(['integrity.mark-damaged']);
  });
});
