import { ExplanationHistory } from '../../../src/core/explanations/explanation-history';
import { standingOf } from '../../../src/core/explanations/standing';
import { unusualMembers } from '../../../src/core/explanations/unusual-members';
import { given } from './given';

const SEPTEMBER = { year: 2013, month: 9 };

describe('where explanations of one finding stand', () => {
  it('is open until decided', () => {
    expect(standingOf([given()])?.decision).toBe('open');
    expect(standingOf([])).toBeNull();
  });

  it('is open once more when an answer comes after it was to be asked again', () => {
    const asked = given({ decision: 'ask-again', decidedAt: '2013-10-10T09:00:00+08:00' });
    const again = given({ id: 2, recordedAt: '2013-10-11T09:00:00+08:00', text: '合同已补' });
    expect(standingOf([asked])?.decision).toBe('ask-again');
    expect(standingOf([again, asked])).toMatchObject({ decision: 'open', explanation: { id: 2 } });
  });

  it('stays accepted when the same values are explained once more, until it is to be asked again', () => {
    const accepted = given({ decision: 'accepted', decidedAt: '2013-10-10T09:00:00+08:00' });
    const later = given({ id: 2, recordedAt: '2013-10-11T09:00:00+08:00' });
    expect(standingOf([accepted, later])).toMatchObject({ decision: 'accepted', explanation: { id: 1 } });
    const doubted = given({ ...later, decision: 'ask-again', decidedAt: '2013-10-12T09:00:00+08:00' });
    expect(standingOf([accepted, doubted])?.decision).toBe('ask-again');
  });

  it('goes by the moment, whatever the offset of the clock that wrote it', () => {
    const accepted = given({ decision: 'accepted', decidedAt: '2013-10-10T01:00:00+08:00' });
    const before = given({
      id: 2,
      decision: 'ask-again',
      recordedAt: '2013-10-09T10:00:00Z',
      decidedAt: '2013-10-09T16:30:00Z',
    });
    expect(standingOf([before, accepted])?.decision).toBe('accepted');
  });
});

describe('explanations of earlier months', () => {
  const history = new ExplanationHistory(
    [
      given({ id: 1, period: { year: 2013, month: 8 }, decision: 'accepted', decidedAt: '2013-09-10T09:00:00+08:00' }),
      given({ id: 2, period: { year: 2012, month: 9 } }),
      given({ id: 3, period: { year: 2012, month: 8 } }),
      given({ id: 4, period: { year: 2013, month: 8 }, filer: 'code 66496171X' }),
      given({ id: 5, period: { year: 2013, month: 8 }, subject: 'P10 B204-1 r02.month' }),
    ],
    SEPTEMBER,
  );

  it('are told beside the same question of the same enterprise, the last month first, a year back', () => {
    const before = history.before('code D2143569X', { form: 'B204-1', subject: 'P10 B204-1 r01.month' });
    expect(before.map(({ months, decision, explanation }) => [months, decision, explanation.id])).toEqual([
      [1, 'accepted', 1],
      [12, 'open', 2],
    ]);
  });

  it('never answer the question of this month, even with the same fingerprint', () => {
    expect(history.now('00000000000000aa')).toBeNull();
  });
});

describe('enterprises that say nothing about their peers', () => {
  const rules = new Map([
    ['P10', { statistical: true }],
    ['P1a', {}],
  ]);
  const accepted = { decision: 'accepted', decidedAt: '2013-10-10T09:00:00+08:00' } as const;
  const membersOf = (...changes: Parameters<typeof given>[0][]): string[] => [
    ...unusualMembers(
      changes.map((change, id) => given({ ...accepted, id, ...change })),
      rules,
      SEPTEMBER,
    ),
  ];

  it('are those whose unusual size has a cause of their own that was accepted, this month, the month before or a year ago', () => {
    expect(membersOf({ reason: '7' })).toEqual(['code D2143569X']);
    expect(membersOf({ reason: '2', period: { year: 2013, month: 8 } })).toHaveLength(1);
    expect(membersOf({ reason: '3', period: { year: 2012, month: 9 } })).toHaveLength(1);
    expect(membersOf({ reason: '7', rule: 'figure.unlikely' })).toHaveLength(1);
  });

  it('are none whose explanation is not accepted, of another month, or of a relation that is arithmetic', () => {
    expect(membersOf({ reason: '7', decision: 'open', decidedAt: null })).toEqual([]);
    expect(membersOf({ reason: '7', period: { year: 2013, month: 7 } })).toEqual([]);
    expect(membersOf({ reason: '7', rule: 'P1a' })).toEqual([]);
  });

  it('are none that name a season, orders or prices, which move their peers as well, or no cause', () => {
    expect(membersOf({ reason: '1' }, { reason: '4' }, { reason: '9' }, { reason: null })).toEqual([]);
  });
});
