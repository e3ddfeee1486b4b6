import { checkReturn } from '../../../src/core/checking/check-return';
import type { MadeRow } from '../../../src/core/checking/examples/made-filing';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import { compareVersions } from '../../../src/core/comparison/compare-versions';
import {
  countsOf,
  isUnexplained,
  type ReturnComparison,
  type SaidLine,
} from '../../../src/core/comparison/return-comparison';
import type { Filing } from '../../../src/core/model/filing';
import type { FilingResult } from '../../../src/core/model/result';
import { haikouRules } from '../checking/haikou';
import { Works, wholeClass, type Made } from '../checking/works';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

/** B204-1 of a clean enterprise, changed and checked. */
function version(change: (works: Works) => Partial<Made> | undefined = () => undefined, alter = (one: Filing) => one) {
  const works = new Works(rules.pack);
  const made = change(works) ?? {};
  const input = works.input({}, made);
  const filings = input.filings.map((one) => (one.form.id === 'B204-1' ? alter(one) : one));
  return checkReturn(rules, { ...input, filings });
}

/** Sets one value of B204-1. */
const setting = (key: string, value: (works: Works) => number) => (works: Works) => {
  works.output.set(key, value(works));
  return undefined;
};

interface Said {
  readonly said?: readonly SaidLine[];
  readonly why?: string | null;
}

function compared(old: readonly FilingResult[], fresh: readonly FilingResult[], { said = [], why = null }: Said = {}) {
  return compareVersions(old[0]!, fresh[0]!, { pack: rules.pack, said, why, others: old[1]!.findings });
}

const line = (part: Partial<SaidLine>): SaidLine => ({
  ...{ form: 'B204-1', rule: '', cell: '', text: '出口订单增加', fingerprint: null },
  ...part,
});
const places = ({ changes }: ReturnComparison) => changes.map(({ kind, place }) => `${kind} ${place}`);
const rulesOf = (findings: ReturnComparison['fixed']): string[] => findings.map(({ rule }) => rule);
const classOf = (code: string, month: number): MadeRow => ({
  code,
  name: `行业${code}`,
  unit: '千元',
  values: new Map([['month', month]]),
});

describe('what changed', () => {
  test('is nothing in two copies of the same', () => {
    const comparison = compared(version(), version());
    expect(countsOf(comparison)).toMatchObject({ fixed: 0, broken: 0, changed: 0, unexplained: 0 });
    expect(comparison.still.every(({ sameValues }) => sameValues)).toBe(true);
  });

  test('is nothing where rows stand in another order', () => {
    const [first, second] = [classOf('2231', 10), classOf('2239', 20)];
    const old = version(() => ({ classes: [first, second] }));
    const fresh = version(() => ({ classes: [second, first] }));
    const comparison = compared(old, fresh);
    expect([places(comparison), comparison.fixed, comparison.broken]).toEqual([[], [], []]);
  });

  test('is a value filled in, taken out or altered, a row that came and one that went', () => {
    const old = version(({ output }) => {
      output.delete('04.month');
      return { classes: [classOf('2231', 10), classOf('2239', 20)] };
    });
    const fresh = version(({ output }) => {
      output.delete('02.ytd');
      output.set('05.month', 99);
      return { classes: [classOf('2231', 11), classOf('3990', 20)] };
    });
    expect(places(compared(old, fresh))).toEqual([
      'blanked r02.ytd',
      'filled r04.month',
      'changed r05.month',
      'changed classes.2231.month',
      'row-added classes.3990.month',
      'row-gone classes.2239.month',
    ]);
  });

  test('is a text that became a number, and the unit line although every value stayed', () => {
    const old = version(undefined, (filing) => ({
      ...filing,
      unitLine: { text: '计量单位：万元', at: { sheet: 'B204-1', row: 3, column: 6 } },
      table: {
        ...filing.table,
        reading: (item, column) => {
          const reading = filing.table.reading(item, column);
          const text = { state: 'unreadable', raw: '约8千', why: 'text', at: reading.at! } as const;
          return item === 0 && column === 0 ? text : reading;
        },
      },
    }));
    const comparison = compared(old, version());
    expect(comparison.changes.map(({ part, before }) => [part, before?.value])).toEqual([
      ['unit-line', '计量单位：万元'],
      ['value', '约8千'],
    ]);
  });

  test('of rows of one code is what their contents leave over', () => {
    const old = version(() => ({ classes: [classOf('2231', 1), classOf('2231', 2), classOf('2231', 3)] }));
    const fresh = version(() => ({ classes: [classOf('2231', 3), classOf('2231', 1)] }));
    expect(places(compared(old, fresh))).toEqual(['row-gone classes.2231.month']);
  });

  test('is found among a hundred thousand rows', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => classOf(String(100_000 + at), at));
    const one = version();
    const grouped = (rows: readonly MadeRow[]): readonly FilingResult[] => {
      const classes = rows.map(({ code, name, unit, values }, row) => ({
        ...{ code, name, unit, values: Float64Array.of(values.get('month')!) },
        readings: [
          { state: 'number', value: values.get('month')!, unit, at: { sheet: 's', row, column: 3 }, raw: '' } as const,
        ],
      }));
      return one.map((result) => ({
        ...result,
        filing: { ...result.filing, groups: new Map([['classes', classes]]) },
      }));
    };
    const altered = [...many].reverse().map((row) => (row.code === '150000' ? classOf('150000', 7) : row));
    expect(places(compared(grouped(many), grouped(altered)))).toEqual(['changed classes.150000.month']);
  }, 60_000);
});

describe('what became of a finding', () => {
  const tooMuchExported = setting('04.month', ({ output }) => output.get('03.month')! + 1);

  test('is fixed, newly broken, or still failing on other values', () => {
    const fixed = compared(version(tooMuchExported), version());
    expect(rulesOf(fixed.fixed)).toContain('P5a');
    expect(rulesOf(compared(version(), version(tooMuchExported)).broken)).toContain('P5a');
    const worse = version(setting('04.month', ({ output }) => output.get('03.month')! + 500));
    const still = compared(version(tooMuchExported), worse).still.find(({ after }) => after.rule === 'P5a');
    expect(still?.sameValues).toBe(false);
  });

  test('is neither fixed nor newly broken without a word where a value is missing on one side', () => {
    const deleted = version(({ output }) => {
      output.delete('04.month');
      return undefined;
    });
    const gone = compared(version(tooMuchExported), deleted);
    expect([rulesOf(gone.fixed), rulesOf(gone.undecided)]).toEqual([
      expect.not.arrayContaining(['P5a']),
      expect.arrayContaining(['P5a']),
    ]);
    const came = compared(deleted, version(tooMuchExported));
    expect(rulesOf([...came.undecidedBefore])).toContain('P5a');
  });

  test('is still failing of a sum that has a row more, and does not move to another row', () => {
    const old = version(() => ({ classes: [classOf('2231', 10)] }));
    const fresh = version(() => ({ classes: [classOf('2231', 10), classOf('3990', 20)] }));
    const comparison = compared(old, fresh);
    expect(comparison.still.map(({ after }) => after.rule)).toContain('P6');
    expect([...rulesOf(comparison.fixed), ...rulesOf(comparison.broken)]).not.toContain('P6');
  });
});

describe('a change without explanation', () => {
  const fresh = () => version(setting('05.month', () => 31.5));
  const unexplained = (said?: Said) => compared(version(), fresh(), said).changes.filter(isUnexplained).length;
  // 05 is the fifth item of a made form: row 15, the month in column D
  const CELL = 'D15';

  test('is one that nobody asked for and nobody speaks of', () => {
    expect(unexplained()).toBe(1);
    expect(unexplained({ said: [line({ cell: 'E15' })], why: '企业更正' })).toBe(1);
  });

  test('is none where an explanation names the cell, the item or the code, or answers a finding about it', () => {
    expect(unexplained({ said: [line({ cell: CELL })] })).toBe(0);
    expect(unexplained({ said: [line({ cell: `B204-1!${CELL}` })] })).toBe(0);
    expect(unexplained({ said: [line({ cell: `B203!${CELL}` })] })).toBe(1);
    expect(unexplained({ said: [line({ text: '企业用电量抄表有误' })] })).toBe(0);
    expect(unexplained({ why: '代码05重抄' })).toBe(0);
    const asking = fresh()[0]!.findings.find(({ values }) => values.some(({ name }) => name === 'r05.month'))!;
    expect(unexplained({ said: [line({ rule: asking.rule })] })).toBe(0);
    expect(unexplained({ said: [line({ fingerprint: asking.fingerprint })] })).toBe(0);
  });

  test('stays one where the explanation says nothing, or was written for other values', () => {
    expect(unexplained({ said: [line({ cell: CELL, text: '正常' })] })).toBe(1);
    expect(unexplained({ said: [line({ rule: 'P1a', fingerprint: '0123456789abcdef' })] })).toBe(1);
  });

  test('is none where a finding of the old version concerned the value', () => {
    const old = version(setting('04.month', ({ output }) => output.get('03.month')! + 1));
    expect(compared(old, version()).changes.map(isUnexplained)).toEqual([false]);
  });

  test('is none where a finding on another form concerned it, or one on the form as a whole', () => {
    const old = version(({ finance }) => {
      finance.set('301.ytd', finance.get('301.ytd')! * 9);
      return undefined;
    });
    const changed = version(setting('03.ytd', ({ output }) => output.get('03.ytd')! + 10));
    const sales = compared(old, changed).changes.find(({ place }) => place === 'r03.ytd');
    expect(sales?.asked).toContain('F7a');
    const slip = version(({ output }) => {
      for (const [key, value] of output) if (!key.startsWith('05')) output.set(key, value / 1000);
      return { classes: [wholeClass(output)] };
    });
    expect(countsOf(compared(slip, version())).unexplained).toBe(0);
  });
});
