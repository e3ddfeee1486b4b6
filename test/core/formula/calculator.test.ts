import { Calculator, type FormulaCells } from '../../../src/core/formula/recalculate';
import { FormulaError, type FormulaValue } from '../../../src/core/formula/value';
import { parseAddress } from '../../../src/core/model/cell';

type Held = Readonly<Record<string, FormulaValue | { readonly formula: string }>>;

/** A workbook by sheet and address; what is not given is blank. */
function cellsOf(sheets: Readonly<Record<string, Held>>): FormulaCells {
  const held = new Map(
    Object.entries(sheets).flatMap(([sheet, cells]) =>
      Object.entries(cells).map(([address, value]) => {
        const at = parseAddress(address)!;
        return [`${sheet} ${String(at.row)} ${String(at.column)}`, value] as const;
      }),
    ),
  );
  const at = (sheet: string, row: number, column: number) =>
    held.get(`${sheet} ${String(row)} ${String(column)}`) ?? null;
  const isFormula = (value: ReturnType<typeof at>): value is { readonly formula: string } =>
    typeof value === 'object' && value !== null && 'formula' in value;
  return {
    formulaAt: (...place) => {
      const value = at(...place);
      return isFormula(value) ? value.formula : null;
    },
    valueAt: (...place) => {
      const value = at(...place);
      return isFormula(value) ? null : value;
    },
  };
}

const SHEET: Held = {
  A1: 2,
  A2: -3,
  A3: '12',
  A4: '通过',
  A5: true,
  A6: null,
  A7: 0,
  A8: FormulaError.of('#N/A'),
};

function valueOf(formula: string): unknown {
  const found = new Calculator(cellsOf({ S: SHEET, "it's 表": { B2: 5 } })).work('S', formula);
  if (found.state !== 'value') return found;
  return found.value instanceof FormulaError ? found.value.code : found.value;
}

describe('formulas come to what Excel makes of them', () => {
  test.each([
    // operators: a sign binds tighter than a power, and what binds alike goes from the left
    ['=1+2*3', 7],
    ['2-3-4', -5],
    ['-2^2', 4],
    ['0-2^2', -4],
    ['2^3^2', 64],
    ['50%', 0.5],
    ['"a"&1&TRUE', 'a1TRUE'],
    ['"A"="a"', true],
    ['1<"1"', true],
    ['A6=0', true],
    ['A6=""', true],
    ['1E-12*1E12', 1],
    // references
    ['A1', 2],
    ['$A$1*A2', -6],
    ["'it''s 表'!$B$2+1", 6],
    ['A6', 0],
    ['A3+1', 13],
    ['A4+1', '#VALUE!'],
    // errors
    ['1/A7', '#DIV/0!'],
    ['0^0', '#NUM!'],
    ['0^-1', '#DIV/0!'],
    ['LOG10(0)', '#NUM!'],
    ['1E308*10', '#NUM!'],
    ['A8+1', '#N/A'],
    ['IFERROR(1/A7,0.5)', 0.5],
    ['IF(A8,1,2)', '#N/A'],
    // functions over cells: text and truths in cells are no numbers
    ['SUM(A1:A7)', -1],
    ['SUM(A3)', 0],
    ['COUNT(A1,A2,A3,A6)', 2],
    ['COUNT(A1:A8)', 3],
    ['COUNTA(A1:A8)', 7],
    ['COUNTBLANK(A1:A8)', 1],
    ['COUNTIF(A1:A8,"通过")', 1],
    ['MIN(A1:A4)', -3],
    ['MAX(A6)', 0],
    ['SUM("3",TRUE)', 4],
    ['AND(A1>0,A2>0)', false],
    ['OR(A1>0,A2>0)', true],
    ['NOT(A5)', false],
    ['ABS(A2)', 3],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(-2.5,0)', -3],
    ['ISNUMBER(A3)', false],
    ['ISTEXT(A3)', true],
    ['ISBLANK(A6)', true],
    ['ISERROR(A8)', true],
    ['EXACT("a","A")', false],
    ['LEN(TRIM("  ab  c "))', 4],
    // a number as text, as Excel writes it
    ['TEXT(95,"#,##0")', '95'],
    ['TEXT(1240,"#,##0")', '1,240'],
    ['TEXT(-1234567.5,"#,##0")', '-1,234,568'],
    ['TEXT(95,"#,##0.######")', '95.'],
    ['TEXT(1240.5,"#,##0.######")', '1,240.5'],
    ['TEXT(-0.25,"0.##")', '-0.25'],
    ['TEXT(1.005,"0.##")', '1.01'],
    ['TEXT(0.5,"0.00##")', '0.50'],
    ['TEXT(0.1+0.2,"#,##0.######")', '0.3'],
    ['TEXT(999999.99999999,"#,##0.######")', '1,000,000.'],
    ['TEXT(123456789012345678,"#,##0")', '123,456,789,012,346,000'],
    ['TEXT(1E+21,"#,##0")', '1,000,000,000,000,000,000,000'],
    ['TEXT(41547.75,"yyyy-mm-dd")', '2013-09-30'],
    ['TEXT(59,"yyyy-mm-dd")', '1900-02-28'],
    ['TEXT(61,"yyyy-mm-dd")', '1900-03-01'],
    ['TEXT(-1,"yyyy-mm-dd")', '#VALUE!'],
    ['TEXT(A6,"#,##0")', '0'],
    ['TEXT(A3,"0.00")', '12.00'],
    ['TEXT(A4,"#,##0")', '通过'],
    ['TEXT(A8,"#,##0")', '#N/A'],
    ['SUBSTITUTE(SUBSTITUTE(TEXT(95,"0.##")&"|",".|",""),"|","")', '95'],
    ['SUBSTITUTE(A4,"","x")', '通过'],
    ['SUBSTITUTE(A8,"a","b")', '#N/A'],
    // only the chosen branch is worked out
    ['IF(A1>1,1,1/0)', 1],
    ['IF(FALSE,1)', false],
    ['IF(TRUE,,2)', 0],
    ['CHOOSE(2,1/0,"b",NA())', 'b'],
    ['CHOOSE(1+2*0.5,1,0.5,0)', 0.5],
    ['CHOOSE(4,1,2,3)', '#VALUE!'],
  ])('%s', (formula, expected) => {
    expect(valueOf(formula)).toBe(expected);
  });
});

describe('anything that our own templates do not hold needs recalculation', () => {
  test.each([
    ['VLOOKUP(A1,A1:B9,2,FALSE)', 'VLOOKUP'],
    ['COUNTIF(A1:A9,">0")', 'COUNTIF'],
    ['TEXT(A1,"0.00E+00")', 'TEXT'],
    ['TEXT(A1,"[Red]0")', 'TEXT'],
    ['SUBSTITUTE(A4,"a","b",2)', 'SUBSTITUTE'],
    ['A1:A3+1', 'range'],
    ['SUM(A1:XFD1048576)', 'range'],
    ['SUM(A:A)', 'syntax'],
    ['MATCH(1,{1,2},0)', 'syntax'],
    ["'[other.xlsx]S'!A1", 'syntax'],
    ['产值*2', 'syntax'],
    ['#REF!+1', 'syntax'],
    ['(1', 'syntax'],
    ['1 2', 'syntax'],
    [`${'('.repeat(200)}1${')'.repeat(200)}`, 'syntax'],
    ['1+'.repeat(5000) + '1', 'syntax'],
  ])('%s', (formula, what) => {
    expect(valueOf(formula)).toEqual({ state: 'needs-recalculation', what });
  });
});

describe('formulas that depend on formulas', () => {
  const at = (cells: Held, address: string) => {
    const place = parseAddress(address)!;
    return new Calculator(cellsOf({ S: cells })).at('S', place.row, place.column);
  };

  test('are worked out in the order they need, however they stand', () => {
    const cells: Held = { A1: { formula: 'B1+C1' }, B1: { formula: 'C1*2' }, C1: 5 };
    expect(at(cells, 'A1')).toEqual({ state: 'value', value: 15 });
  });

  test('need recalculation where one of them does', () => {
    const cells: Held = { A1: { formula: 'IFERROR(B1,0)' }, B1: { formula: 'OFFSET(C1,1,1)' } };
    expect(at(cells, 'A1')).toEqual({ state: 'needs-recalculation', what: 'OFFSET' });
  });

  test('that go round in a circle need recalculation and end', () => {
    const cells: Held = { A1: { formula: 'B1+1' }, B1: { formula: 'A1+1' } };
    expect(at(cells, 'A1')).toEqual({ state: 'needs-recalculation', what: 'circle' });
  });

  test('of a chain without end need recalculation and end', () => {
    const chain = Array.from({ length: 5000 }, (_, i) => [`A${String(i + 1)}`, { formula: `A${String(i + 2)}+1` }]);
    expect(at(Object.fromEntries(chain) as Held, 'A1')).toEqual({ state: 'needs-recalculation', what: 'depth' });
  });
});
