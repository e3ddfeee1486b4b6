import type { ReturnCause } from '../../src/core/model/cause';
import type { CauseGroup } from '../../src/core/causes/cause-groups';
import { causeLine, causeSentence } from '../../src/locales/cause-words';
import { wordsFor } from '../../src/locales/words';
import { checkReport, exportsAboveSales as finding } from '../adapters/reports/report-fixture';

const { book } = checkReport([]);
const zh = wordsFor('zh-CN');
const en = wordsFor('en');
const own = finding();
const cell = own.cells[0]!;
const group = (reason: string | null): CauseGroup => ({
  cause: { kind: 'one-cell', cell, reason },
  findings: [own, finding({ rule: 'P1' }), own],
});

function cause(sets: number, changes: Partial<ReturnCause> = {}): ReturnCause {
  const one = (row: number) => ({
    name: 'r',
    form: 'B204-1',
    at: { ...cell, row },
    value: 9,
    unit: '千元',
    low: 3,
    high: 4,
  });
  return {
    form: 'B204-1',
    rules: ['P5a', 'P6'],
    state: 'found',
    complete: true,
    sets: Array.from({ length: sets }, (_, row) => [one(row)]),
    ...changes,
  };
}

describe('what several findings have in common, in one sentence', () => {
  it('names the cell, how many it explains and which, and asks for the records', () => {
    expect(causeSentence(group(null), 'office', zh, book)).toBe(
      '产销总值!E12（04 出口交货值 本月）一处可以解释 3 项不成立：P5a、P1；请对照原始凭证核对。',
    );
    expect(causeSentence(group(null), 'office', en, book)).toMatch(
      /E12 \(04 .*\) alone can explain 3 findings: P5a, P1;/,
    );
  });

  it('says the kind of slip to the office alone: it says the value', () => {
    expect(causeSentence(group('sign'), 'office', zh, book)).toContain('像是正负号填反');
    expect(causeSentence(group('sign'), 'enterprise', zh, book)).toBe(
      causeSentence(group(null), 'enterprise', zh, book),
    );
  });

  it('names swapped columns as the form prints them, and a repeated filing', () => {
    const pairs = [['month', 'ytd']];
    const columns: CauseGroup = { ...group(null), cause: { kind: 'swapped-columns', form: 'B204-1', pairs } };
    expect(causeSentence(columns, 'enterprise', zh, book)).toBe(
      '整栏可能互相填错（“本月”与“ytd”），可以解释 3 项不成立：P5a、P1；请对照原始凭证核对各栏。',
    );
    expect(causeSentence({ ...columns, cause: { kind: 'repeated-filing' } }, 'enterprise', zh, book)).toContain(
      '重复报送',
    );
  });

  it('is not made for a finding by itself', () => {
    expect(causeSentence({ cause: null, findings: [own] }, 'office', zh, book)).toBeNull();
  });
});

describe('which cells could settle what fails', () => {
  it('are named in all ties, up to six, with how many more there are', () => {
    expect(causeLine(cause(8), 'office', zh)).toBe(
      '不成立的 P5a、P6：改下列任一处即可全部成立，请对照原始凭证看是哪一处：产销总值!E1、产销总值!E2、产销总值!E3、产销总值!E4、产销总值!E5、产销总值!E6，还有 2 组',
    );
    expect(causeLine(cause(2, { complete: false }), 'office', zh)).toContain('可能还有别的组合');
  });

  it("come with the range of a single cell on the enterprise's own screen only", () => {
    expect(causeLine(cause(1), 'enterprise', zh)).toBe(
      '不成立的 P5a、P6：最少更正 产销总值!E1 即可全部成立，请对照原始凭证核对。其余不变时，数值为 3 千元 至 4 千元 各项成立。',
    );
    expect(causeLine(cause(1), 'office', zh)).not.toMatch(/[34] ?千元/);
    expect(causeLine(cause(2), 'enterprise', zh)).not.toMatch(/[34] ?千元/);
  });

  it('say when too many are wrong, and where more can be tried', () => {
    expect(causeLine(cause(0, { state: 'too-many' }), 'office', zh)).toContain('过多');
    expect(causeLine(cause(0, { state: 'needs-large' }), 'enterprise', en)).toContain('command line');
  });
});
