import { FormulaDependents, type FormulaCell, type FormulaPlace } from '../../../src/core/formula/dependents';
import { FormulaAreas } from '../../../src/core/formula/formula-areas';
import { addressOf, parseAddress } from '../../../src/core/model/cell';
import type { DefinedName } from '../../../src/core/model/grid';
import { seeded } from '../../office/seeded';

const SHEETS = ['产销', "it's 表", '数据'];

function placeOf(text: string): FormulaPlace {
  const [sheet, address] = text.split('!');
  return { sheet: SHEETS.indexOf(sheet!), ...parseAddress(address!)! };
}

/** The formulas that depend on a cell, in their order. */
function dependingOn(
  changed: readonly string[],
  formulas: Readonly<Record<string, string | null>>,
  names: readonly DefinedName[] = [],
  unknown = true,
): readonly string[] {
  const cells = Object.entries(formulas).map(([at, text]): FormulaCell => ({ ...placeOf(at), text }));
  const found = new FormulaDependents(SHEETS.length, cells, new FormulaAreas(SHEETS, names));
  const marked = found.of(changed.map(placeOf), unknown);
  return Object.keys(formulas).filter((_, at) => marked[at] === 1);
}

const named = (name: string, refersTo: string, sheet: string | null = null): DefinedName => {
  return { name, refersTo, sheet, hidden: false };
};

describe('a formula depends on a changed cell', () => {
  it('directly, or through others, also on other sheets', () => {
    const formulas = {
      '产销!B1': 'A1*2',
      "it's 表!A1": '产销!B1+1',
      '数据!C3': "SUM('it''s 表'!A1:A9)",
      '数据!C4': 'A1',
    };
    expect(dependingOn(['产销!A1'], formulas)).toEqual(['产销!B1', "it's 表!A1", '数据!C3']);
    expect(dependingOn(['产销!A2'], formulas)).toEqual([]);
  });

  it('through whole columns and rows, and through ranges it lies in the middle of', () => {
    const formulas = {
      '产销!E1': 'SUM(A:B)',
      '产销!E2': 'SUM(4:4)',
      '产销!E3': 'MAX($A$2:$C$6)',
      '产销!E4': 'SUM(C:D)',
    };
    expect(dependingOn(['产销!B4'], formulas)).toEqual(['产销!E1', '产销!E2', '产销!E3']);
  });

  it('through the name of a sheet written in other letters', () => {
    expect(dependingOn(['产销!A1'], { '数据!A1': '产销!A1', '数据!A2': 'SHEET9!A1' })).toEqual(['数据!A1', '数据!A2']);
  });

  it('through defined names: those of its sheet first, then those of the workbook', () => {
    const names = [
      named('合计', '产销!$A$1'),
      named('合计', '数据!$A$2', '数据'),
      named('倍数', '1.5'),
      named('全部', '合计,产销!$B$1:$B$3'),
    ];
    const formulas = { '产销!C1': '合计*倍数', '数据!C1': '合计', '数据!C2': '产销!合计', '产销!C2': 'SUM(全部)' };
    expect(dependingOn(['产销!A1'], formulas, names)).toEqual(['产销!C1', '数据!C2', '产销!C2']);
    expect(dependingOn(['数据!A2'], formulas, names)).toEqual(['数据!C1']);
    expect(dependingOn(['产销!B2'], formulas, names)).toEqual(['产销!C2']);
  });

  it('where nobody knows what it reads: unknown names, circles of names, names that move, texts that are not known', () => {
    const names = [named('甲', '乙'), named('乙', '甲'), named('左边', '产销!A1'), named('外部', "'[1]x'!$A$1")];
    const formulas = {
      '产销!B1': '不在',
      '产销!B2': '甲',
      '产销!B3': '左边',
      '产销!B4': '外部',
      '产销!B5': null,
      '产销!B6': '没有这张表!A1',
      '产销!B7': 'D9',
      '产销!B8': 'B5+1',
    };
    const unknown = ['产销!B1', '产销!B2', '产销!B3', '产销!B4', '产销!B5', '产销!B6', '产销!B8'];
    expect(dependingOn(['数据!Z99'], formulas, names)).toEqual(unknown);
    expect(dependingOn(['数据!Z99'], formulas, names, false)).toEqual([]);
    expect(dependingOn([], formulas, names)).toEqual([]);
  });

  it('through cells of SUMIF that its text does not name', () => {
    const formulas = {
      '产销!E1': 'SUMIF(A1:A9,"x",C1)',
      '产销!E2': 'SUMIFS(C1:C3,A1:A3,1)',
      '产销!E3': 'SUM(A1:A9,C1)',
    };
    expect(dependingOn(['产销!C7'], formulas)).toEqual(['产销!E1']);
  });

  it('in a circle, without end', () => {
    const formulas = { '产销!A1': 'B1', '产销!B1': 'C1+A1', '产销!C1': 'A1', '产销!D1': 'D1', '产销!E1': 'F1' };
    expect(dependingOn(['产销!C1'], formulas)).toEqual(['产销!A1', '产销!B1', '产销!C1']);
    expect(dependingOn(['产销!D1'], formulas)).toEqual(['产销!D1']);
  });
});

describe('the same formulas are found as by trying every pair', () => {
  let next = seeded(1);
  const random = (below: number): number => Math.floor(next() * below);
  interface Read {
    readonly sheet: number;
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }
  const ROWS = 9;
  const COLUMNS = 6;

  function read(): Read {
    const sheet = random(SHEETS.length);
    const whole = random(12);
    if (whole === 0) return { sheet, top: 0, bottom: 1_048_575, left: random(COLUMNS), right: COLUMNS };
    if (whole === 1) return { sheet, top: random(ROWS), bottom: ROWS, left: 0, right: 16_383 };
    const [top, left] = [random(ROWS), random(COLUMNS)];
    const [high, wide] = random(2) === 0 ? [0, 0] : [random(3), random(3)];
    return { sheet, top, left, bottom: top + high, right: left + wide };
  }

  function spelled({ sheet, top, left, bottom, right }: Read, own: number): string {
    const from = addressOf({ row: top, column: left });
    const to = addressOf({ row: bottom, column: right });
    const on = sheet === own && random(2) === 0 ? '' : `'${SHEETS[sheet]!.replace(/'/g, "''")}'!`;
    if (bottom === 1_048_575) return `${on}$${from.replace(/\d/g, '')}:${to.replace(/\d/g, '')}`;
    if (right === 16_383) return `${on}${String(top + 1)}:$${String(bottom + 1)}`;
    return on + (from === to && random(2) === 0 ? from : `${to}:${from}`);
  }

  test.each(Array.from({ length: 200 }, (_, round) => [round + 1]))('round %i', (round) => {
    next = seeded(round);
    const formulas: (FormulaCell & { readonly reads: readonly Read[] | null })[] = [];
    for (let sheet = 0; sheet < SHEETS.length; sheet++) {
      for (let at = 0; at < ROWS * COLUMNS; at++) {
        if (random(3) > 0) continue;
        const reads = random(40) === 0 ? null : Array.from({ length: random(3) }, read);
        const text = reads ? `SUM(1,${reads.map((one) => spelled(one, sheet)).join(',')})` : 'INDIRECT("A"&1)';
        formulas.push({ sheet, row: Math.floor(at / COLUMNS), column: at % COLUMNS, text, reads });
      }
    }
    const changed = Array.from({ length: 1 + random(2) }, (): FormulaPlace => {
      return { sheet: random(SHEETS.length), row: random(ROWS + 3), column: random(COLUMNS + 3) };
    });
    const expected = new Uint8Array(formulas.length);
    for (let grown = true; grown;) {
      grown = false;
      const dirty = [...changed, ...formulas.filter((_, at) => expected[at] === 1)];
      formulas.forEach(({ reads }, at) => {
        const touched =
          reads === null ||
          reads.some((one) =>
            dirty.some((cell) => {
              return (
                cell.sheet === one.sheet &&
                cell.row >= one.top &&
                cell.row <= one.bottom &&
                cell.column >= one.left &&
                cell.column <= one.right
              );
            }),
          );
        if (!touched || expected[at] === 1) return;
        expected[at] = 1;
        grown = true;
      });
    }
    const found = new FormulaDependents(SHEETS.length, formulas, new FormulaAreas(SHEETS, []));
    expect([...found.of(changed)]).toEqual([...expected]);
    // asked again it says the same
    expect([...found.of(changed)]).toEqual([...expected]);
  });
});

describe('a hundred thousand formulas', () => {
  const column = (text: (row: number) => string): FormulaCell[] =>
    Array.from({ length: 100_000 }, (_, row) => ({ sheet: 0, row, column: 1, text: text(row) }));
  const count = (formulas: readonly FormulaCell[], changed: FormulaPlace): number => {
    const found = new FormulaDependents(1, formulas, new FormulaAreas(['S'], []));
    return found.of([changed]).reduce((sum, one) => sum + one, 0);
  };

  it('of running totals, one behind the other, and of one range', () => {
    const first = { sheet: 0, row: 50_000, column: 0 };
    expect(
      count(
        column((row) => `SUM(A$1:A${String(row + 1)})`),
        first,
      ),
    ).toBe(50_000);
    expect(
      count(
        column((row) => (row === 0 ? 'A1' : `B${String(row)}+A${String(row + 1)}`)),
        first,
      ),
    ).toBe(50_000);
    expect(
      count(
        column(() => 'SUM($A$1:$A$99999)*A1'),
        first,
      ),
    ).toBe(100_000);
    expect(
      count(
        column((row) => `SUM(A${String(row + 1)}:C${String(row + 1)})`),
        first,
      ),
    ).toBe(1);
  });
});
