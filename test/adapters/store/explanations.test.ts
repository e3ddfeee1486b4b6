import { LONGEST_TEXT } from '../../../src/core/model/cell';
import { failureOf, LedgerFolder } from './ledger-folder';
import { call, explanation } from './made-explanations';
import { act, candidate, FIRST, OCTOBER, SECOND, SEPTEMBER } from './made-returns';
import { HOSTILE } from './odd-return';

const folder = new LedgerFolder();
afterAll(() => folder.end());

const ids = (all: readonly { readonly id: number }[]): number[] => all.map(({ id }) => id);

test('an explanation is kept whole, open, and numbered from 1; it comes back after the ledger was closed', async () => {
  const ledger = await folder.open('kept.ledger');
  const said = explanation('A', { text: HOSTILE[0]!, reason: null, origin: 'call', cell: '' });
  expect(await ledger.explain([explanation('A'), said], FIRST)).toEqual([
    { id: 1, known: false },
    { id: 2, known: false },
  ]);
  await ledger.close();
  const again = await folder.open('kept.ledger', { readOnly: true });
  const open = { decision: 'open', decidedAt: null, decidedBy: null, decidedWhy: null };
  const recorded = { recordedAt: FIRST.at, recordedBy: '王小岚', ...open };
  expect(await again.explanations()).toEqual([
    { id: 1, ...explanation('A'), ...recorded },
    { id: 2, ...said, ...recorded },
  ]);
  expect((await failureOf(again.explain([explanation('B')], FIRST))).code).toBe('ledger-read-only');
  expect((await failureOf(again.decide([1], 'accepted', FIRST))).code).toBe('ledger-read-only');
  expect((await failureOf(again.logCalls([call('B')], FIRST))).code).toBe('ledger-read-only');
});

test('the same said twice is kept once; another value, reason, text or origin is another explanation', async () => {
  const ledger = await folder.open('twice.ledger');
  const others = [
    explanation('A', { fingerprint: 'f2' }),
    explanation('A', { reason: '2' }),
    explanation('A', { reason: null }),
    explanation('A', { text: '另一条生产线' }),
    explanation('A', { origin: 'office' }),
    explanation('A', { period: OCTOBER }),
    explanation('A', { form: 'B203' }),
    explanation('B'),
  ];
  await ledger.explain([explanation('A'), explanation('A', { cell: 'B204-1!D9', subject: 'x' })], FIRST);
  expect(ids(await ledger.explanations())).toEqual([1]);
  expect(await ledger.explain([...others, explanation('A')], SECOND)).toEqual([
    ...others.map((_, at) => ({ id: at + 2, known: false })),
    { id: 1, known: true },
  ]);
  expect((await ledger.explain([explanation('A'), ...others], SECOND)).every(({ known }) => known)).toBe(true);
  const log = (await ledger.events()).filter(({ what }) => what === 'explained');
  expect(log.map(({ facts }) => facts)).toEqual([
    { explanations: 1, known: 1, from: '2013-09', to: '2013-09' },
    { explanations: 8, known: 1, from: '2013-09', to: '2013-10' },
  ]);
});

test('every condition of a query must hold; explanations come by month, filer, form, rule, number', async () => {
  const ledger = await folder.open('query.ledger');
  await ledger.explain(
    [
      explanation('B'),
      explanation('A', { period: OCTOBER }),
      explanation('A', { rule: 'B2041-V-02' }),
      explanation('A', { form: 'B203' }),
      explanation('A'),
      explanation('A', { period: { year: 2014, month: 1 } }),
      explanation('A', { fingerprint: 'f2' }),
    ],
    FIRST,
  );
  await ledger.decide([2], 'accepted', FIRST);
  const of = async (query?: Parameters<typeof ledger.explanations>[0]) => ids(await ledger.explanations(query));
  expect(await of()).toEqual([4, 5, 7, 3, 1, 2, 6]);
  expect(await of({ period: OCTOBER })).toEqual([2]);
  expect(await of({ from: OCTOBER })).toEqual([2, 6]);
  expect(await of({ to: OCTOBER })).toEqual([4, 5, 7, 3, 1, 2]);
  expect(await of({ filer: 'code B' })).toEqual([1]);
  expect(await of({ form: 'B203' })).toEqual([4]);
  expect(await of({ rule: 'B2041-V-02' })).toEqual([3]);
  expect(await of({ decision: 'accepted' })).toEqual([2]);
  expect(await of({ decision: 'open', period: SEPTEMBER, filer: 'code A', rule: 'B2041-V-01' })).toEqual([4, 5, 7]);
  expect(await of({ filer: 'code Z' })).toEqual([]);
});

test('a decision says who, when and why, may be changed, and every one is in the log', async () => {
  const ledger = await folder.open('decide.ledger');
  await ledger.explain([explanation('A'), explanation('B')], FIRST);
  const again = act('2013-10-10T09:00:00+08:00', '请附凭证');
  expect(await ledger.decide([2, 9, 2, 1, 0, 1.5, -1, NaN, 1e300], 'accepted', FIRST)).toEqual([
    ...['decided', 'unknown', 'unchanged', 'decided', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
  ]);
  expect(await ledger.decide([1, 2], 'accepted', SECOND)).toEqual(['decided', 'decided']); // gives a reason now
  expect(await ledger.decide([1, 2], 'accepted', SECOND)).toEqual(['unchanged', 'unchanged']);
  expect(await ledger.decide([1, 2], 'accepted', FIRST)).toEqual(['unchanged', 'unchanged']); // no reason changes none
  expect(await ledger.decide([2], 'ask-again', again)).toEqual(['decided']);
  expect(await ledger.explanations()).toMatchObject([
    { id: 1, decision: 'accepted', decidedAt: SECOND.at, decidedBy: '王小岚', decidedWhy: '企业更正' },
    { id: 2, decision: 'ask-again', decidedAt: again.at, decidedWhy: '请附凭证' },
  ]);
  const log = (await ledger.events()).filter(({ what }) => what === 'decided');
  expect(log.map(({ facts, key }) => [facts['explanation'], facts['decision'], key!.filer])).toEqual([
    ...[
      [2, 'accepted', 'code B'],
      [1, 'accepted', 'code A'],
      [1, 'accepted', 'code A'],
      [2, 'accepted', 'code B'],
    ],
    [2, 'ask-again', 'code B'],
  ]);
  expect(log.at(-1)).toMatchObject({
    ...again,
    key: { form: 'B204-1', period: SEPTEMBER },
    facts: { rule: 'B2041-V-01' },
  });
  // said again, a decided explanation is the one that was decided
  expect(await ledger.explain([explanation('B')], SECOND)).toEqual([{ id: 2, known: true }]);
});

test('calls are logged in order, each once, and found by month and enterprise', async () => {
  const ledger = await folder.open('calls.ledger');
  const entries = [call('B', { fingerprints: [] }), call('A', { period: OCTOBER }), call('A', { calledOn: '' })];
  expect(await ledger.logCalls([...entries, entries[0]!], FIRST)).toEqual([
    ...[1, 2, 3].map((id) => ({ id, known: false })),
    { id: 1, known: true },
  ]);
  expect(
    await ledger.logCalls([call('A'), call('B', { spokeTo: '他人' }), call('A', { answer: '不清楚' })], SECOND),
  ).toEqual([
    { id: 4, known: false },
    { id: 1, known: true },
    { id: 5, known: false },
  ]);
  const all = await ledger.calls();
  expect(all[0]).toEqual({ id: 1, ...entries[0], recordedAt: FIRST.at, recordedBy: '王小岚' });
  expect(ids(all)).toEqual([1, 2, 3, 4, 5]);
  expect(ids(await ledger.calls({ period: SEPTEMBER }))).toEqual([1, 3, 4, 5]);
  expect(ids(await ledger.calls({ filer: 'code A' }))).toEqual([2, 3, 4, 5]);
  expect(ids(await ledger.calls({ filer: 'code A', period: OCTOBER }))).toEqual([2]);
  expect((await ledger.events()).filter(({ what }) => what === 'called').map(({ facts }) => facts)).toEqual([
    { calls: 3, known: 1, source: '核实.xlsx' },
    { calls: 2, known: 1, source: '核实.xlsx' },
  ]);
});

test('a text that cannot be kept whole is told with its place, and nothing of the call is written', async () => {
  const ledger = await folder.open('texts.ledger');
  const longest = 'a'.repeat(LONGEST_TEXT);
  const bad = [explanation('B'), explanation('A', { text: `${longest}b` })];
  expect((await failureOf(ledger.explain(bad, FIRST))).facts).toEqual({
    ...{ field: 'text', entry: 2, why: 'text-too-long', length: LONGEST_TEXT + 1, limit: LONGEST_TEXT },
  });
  const unstorable = { code: 'ledger-bad-text', facts: { why: 'unstorable-text' } };
  for (const text of ['\0', 'x\ud83d', '\ude00']) {
    expect(await failureOf(ledger.explain([explanation('A', { text })], FIRST))).toMatchObject(unstorable);
    expect(await failureOf(ledger.logCalls([call('A', { answer: text })], FIRST))).toMatchObject(unstorable);
    expect(await failureOf(ledger.decide([1], 'accepted', act(FIRST.at, text)))).toMatchObject(unstorable);
  }
  expect([await ledger.explanations(), await ledger.calls(), (await ledger.events()).length]).toEqual([[], [], 1]);
  await ledger.explain([explanation('A', { text: longest })], FIRST);
  expect((await ledger.explanations())[0]!.text).toBe(longest);
});

test('calls that wait for one another each find what the one before wrote', async () => {
  const ledger = await folder.open('together.ledger');
  const all = await Promise.all(
    Array.from({ length: 8 }, (_, n) => ledger.explain([explanation('A'), explanation(`E${n}`)], FIRST)),
  );
  expect(all.flat().filter(({ known }) => !known)).toHaveLength(9);
  expect(ids(await ledger.explanations()).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

describe('with a return', () => {
  const explained = (code: string, text = '新增生产线') => ({
    ...candidate(code),
    explanations: [explanation(code, { text }), explanation(code, { text, fingerprint: 'f2' })],
  });

  test('its explanations are kept, also where the return was there already, and not twice', async () => {
    const ledger = await folder.open('with.ledger');
    await ledger.accept([candidate('A')], FIRST);
    const batch = [explained('A'), explained('B'), candidate('C')];
    const first = await ledger.accept(batch, SECOND);
    expect(first.map(({ outcome, explained: count }) => [outcome, count])).toEqual([
      ...[
        ['unchanged', 2],
        ['accepted', 2],
        ['accepted', undefined],
      ],
    ]);
    const before = await ledger.events();
    expect(before.map(({ what }) => what)).toEqual(['created', 'accept', 'accept', 'explained']);
    expect((await ledger.accept(batch, SECOND)).map(({ explained: count }) => count)).toEqual([0, 0, undefined]);
    expect(await ledger.events()).toEqual(before);
    expect(await ledger.explanations()).toHaveLength(4);
  });

  test('a return that is refused leaves none, and a text that cannot be kept leaves nothing of the batch', async () => {
    const ledger = await folder.open('refused.ledger');
    expect(await ledger.accept([{ ...explained('A'), filer: '' }], FIRST)).toMatchObject([{ outcome: 'refused' }]);
    expect((await failureOf(ledger.accept([explained('B'), explained('C', '\0')], FIRST))).code).toBe(
      'ledger-bad-text',
    );
    expect([await ledger.explanations(), await ledger.filings()]).toEqual([[], []]);
    expect(await ledger.accept([explained('B')], FIRST)).toMatchObject([{ outcome: 'accepted', explained: 2 }]);
  });
});
