import { causeGroups, untoldCauses } from '../../../src/core/causes/cause-groups';
import type { CellRef } from '../../../src/core/model/cell';
import type { ReturnCause } from '../../../src/core/model/cause';
import type { Finding } from '../../../src/core/model/finding';

const at = (row: number): CellRef => ({ sheet: 'B204-1', row, column: 3 });

function finding(rule: string, row: number, changes: Partial<Finding> = {}): Finding {
  return {
    code: 'rule-fails',
    class: 'mandatory',
    essLevel: 1,
    audience: 'enterprise',
    rule,
    ruleVersion: '1',
    source: 'test',
    form: 'B204-1',
    enterprise: null,
    period: null,
    cells: [at(row), at(99)],
    values: [],
    unit: null,
    expected: null,
    tolerance: null,
    facts: {},
    evidence: null,
    suggestions: [],
    cause: null,
    fingerprint: rule,
    ...changes,
  };
}

/** A cause that each of the rows given would settle by itself. */
function settled(rules: readonly string[], ...rows: number[]): ReturnCause {
  const cell = (row: number) => ({ name: '', form: 'B204-1', at: at(row), value: 1, unit: '千元', low: 2, high: 3 });
  return { form: 'B204-1', rules, state: 'found', complete: true, sets: rows.map((row) => [cell(row)]) };
}

const told = (findings: readonly Finding[], causes: readonly ReturnCause[] = []): unknown =>
  causeGroups(findings, causes).map(({ cause, findings: members }) => [cause, members.map(({ rule }) => rule)]);

const SLIP = { cause: 'B204-1 r04.month sign' };

describe('findings of one cause', () => {
  it('stand together where the first of them stands, with the kind of slip', () => {
    expect(told([finding('P5a', 4, SLIP), finding('F3', 7), finding('P8', 4, SLIP)])).toEqual([
      [{ kind: 'one-cell', cell: at(4), reason: 'sign' }, ['P5a', 'P8']],
      [null, ['F3']],
    ]);
  });

  it('are those too that a change of one cell alone settles, where nothing names a slip', () => {
    const failing = [finding('P5a', 4), finding('P6', 4), finding('F3', 4), finding('P6', 8)];
    expect(told(failing, [settled(['P5a', 'P6'], 4)])).toEqual([
      [{ kind: 'one-cell', cell: at(4), reason: null }, ['P5a', 'P6']],
      [null, ['F3']],
      [null, ['P6']],
    ]);
  });

  it('are not those that several cells could settle', () => {
    expect(told([finding('P5a', 4), finding('P6', 4)], [settled(['P5a', 'P6'], 4, 99)])).toEqual([
      [null, ['P5a']],
      [null, ['P6']],
    ]);
  });

  it('join where a slip and the arithmetic point at the same cell', () => {
    const both = [finding('P5a', 4, SLIP), finding('P6', 4)];
    expect(told(both, [settled(['P6'], 4)])).toEqual([
      [{ kind: 'one-cell', cell: at(4), reason: 'sign' }, ['P5a', 'P6']],
    ]);
  });

  it('name no slip where two kinds are said of the cell', () => {
    const both = [finding('P5a', 4, SLIP), finding('P8', 4, { cause: 'B204-1 r04.month power-of-ten' })];
    expect(told(both)).toEqual([[{ kind: 'one-cell', cell: at(4), reason: null }, ['P5a', 'P8']]]);
  });

  it("know whole columns in each other's place from two cells that are", () => {
    const whole = { cause: 'B204-1 swapped-columns month-ytd lyMonth-lyYtd' };
    const cell = { cause: 'B204-1 r04.month swapped-columns' };
    expect(
      told([finding('P3', 1, whole), finding('P3', 2, whole), finding('P1', 4, cell), finding('P5a', 4, cell)]),
    ).toEqual([
      [
        {
          kind: 'swapped-columns',
          form: 'B204-1',
          pairs: [
            ['month', 'ytd'],
            ['lyMonth', 'lyYtd'],
          ],
        },
        ['P3', 'P3'],
      ],
      [{ kind: 'one-cell', cell: at(4), reason: 'swapped-columns' }, ['P1', 'P5a']],
    ]);
  });

  it('are told once: a cause that a group has is not among those left', () => {
    const failing = [finding('P5a', 4), finding('P6', 4), finding('F3', 7)];
    const causes = [settled(['P5a', 'P6'], 4), settled(['F3'], 7)];
    expect(untoldCauses(causeGroups(failing, causes), causes)).toEqual([causes[1]]);
  });
});
