import { filingFromRecord, filingToRecord } from '../../../src/core/reading/filing-transfer';
import { LedgerFolder } from './ledger-folder';
import { candidate, FIRST, filingOf, FORM, LATER_FORM, OCTOBER, SECOND, SEPTEMBER } from './made-returns';
import { oddCandidate, oddFiling } from './odd-return';

const folder = new LedgerFolder();
afterAll(() => folder.end());

const KEY = { filer: 'code A', form: 'B204-1', period: SEPTEMBER };

test('a return is accepted, and comes back as it was, after the file was closed and opened again', async () => {
  let ledger = await folder.open('a.ledger');
  const outcomes = await ledger.accept([candidate('A'), oddCandidate()], FIRST);
  expect(outcomes).toEqual([
    { outcome: 'accepted', id: expect.stringMatching(/^[0-9a-f]{64}$/), revision: 1, replaces: null },
    { outcome: 'accepted', id: expect.stringMatching(/^[0-9a-f]{64}$/), revision: 1, replaces: null },
  ]);
  await ledger.close();
  ledger = await folder.open('a.ledger');
  const [plain, odd] = await ledger.filings();
  expect(plain).toEqual({
    ...{ ...KEY, name: '企业A', formVersion: '2013-01', id: (outcomes[0] as { id: string }).id, revision: 1 },
    ...{ replaces: null, latest: true, why: null, acceptedAt: FIRST.at, acceptedBy: '王小岚', questions: [] },
    ...{ status: 'accepted', statusAct: null, source: candidate('A').source, record: filingToRecord(filingOf('A')) },
  });
  expect(odd!.record).toEqual(filingToRecord(oddFiling()));
  expect(odd!.record.values).toBeInstanceOf(Float64Array);
  expect(Object.is(odd!.record.values[1], -0)).toBe(true);
  expect(odd!.questions).toEqual(oddCandidate().questions);
  expect(odd!.source).toEqual(oddCandidate().source);
  expect(filingFromRecord(plain!.record, [FORM])!.table.reading(0, 1)).toMatchObject({ state: 'number', value: 900 });
});

test('the same content again changes nothing and says so; another is the next revision', async () => {
  const ledger = await folder.open('b.ledger');
  const [first] = await ledger.accept([candidate('A')], FIRST);
  const events = (await ledger.events()).length;
  const again = candidate('A', { path: 'elsewhere.xlsx' });
  expect(await ledger.accept([again], SECOND)).toEqual([
    { outcome: 'unchanged', id: (first as { id: string }).id, revision: 1, acceptedAt: FIRST.at },
  ]);
  expect(await ledger.events()).toHaveLength(events);
  const [second] = await ledger.accept([candidate('A', { values: [101, 901, 10, 90] })], SECOND);
  expect(second).toMatchObject({ outcome: 'revised', revision: 2, replaces: (first as { id: string }).id });
  expect((await ledger.filings()).map((each) => [each.revision, each.why, each.record.values[0]])).toEqual([
    [2, '企业更正', 101],
  ]);
  const history = await ledger.filings({ history: true });
  expect(history.map((each) => [each.revision, each.latest, each.record.values[0]])).toEqual([
    [1, false, 100],
    [2, true, 101],
  ]);
  expect((await ledger.events()).map(({ what, by, why }) => [what, by, why])).toEqual([
    ['created', '王小岚', null],
    ['accept', '王小岚', null],
    ['accept', '王小岚', '企业更正'],
  ]);
});

test('another unit line is another content', async () => {
  const ledger = await folder.open('c.ledger');
  const outcomes = await ledger.accept([candidate('A'), candidate('A', { unit: '计量单位：万元' })], FIRST);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'revised']);
  expect((await ledger.filings()).map((each) => [each.revision, each.record.unitLine!.text])).toEqual([
    [2, '计量单位：万元'],
  ]);
});

test('a return without a period, or with a text that no table keeps, is refused, and the others go in', async () => {
  const ledger = await folder.open('d.ledger');
  const outcomes = await ledger.accept(
    [
      candidate('A', { period: null }),
      candidate('B', { path: 'nul\0.xlsx' }),
      candidate('C', { unit: 'half \ud83d' }),
      { ...candidate('D'), filer: '' },
      candidate('E'),
    ],
    FIRST,
  );
  expect(outcomes.map((each) => (each.outcome === 'refused' ? each.refusal : each.outcome))).toEqual([
    'period-missing',
    'unstorable-text',
    'unstorable-text',
    'filer-missing',
    'accepted',
  ]);
  expect((await ledger.filings()).map(({ filer }) => filer)).toEqual(['code E']);
});

test('a return sent back or withdrawn does not count; the same content can be accepted again', async () => {
  const ledger = await folder.open('e.ledger');
  await ledger.accept([candidate('A')], FIRST);
  const outcomes = await ledger.sentBack([KEY, { ...KEY, filer: 'code Z' }, KEY], SECOND);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['changed', 'not-filed', 'unchanged']);
  expect(await ledger.filings()).toEqual([]);
  const [sent] = await ledger.filings({ status: 'any' });
  expect(sent).toMatchObject({ status: 'sent-back', statusAct: SECOND, why: null });
  expect((await ledger.columns(['B2041.r01.month'], [SEPTEMBER])).members).toEqual([]);
  expect(await ledger.accept([candidate('A')], SECOND)).toMatchObject([{ outcome: 'revised', revision: 2 }]);
  expect(await ledger.withdraw([KEY], SECOND)).toMatchObject([{ outcome: 'changed' }]);
  expect((await ledger.filings({ history: true })).map(({ status, latest }) => [status, latest])).toEqual([
    ['sent-back', false],
    ['withdrawn', true],
  ]);
  expect((await ledger.events()).map(({ what, revision }) => [what, revision])).toEqual([
    ['created', null],
    ['accept', null],
    ['sent-back', 1],
    ['accept', null],
    ['withdrawn', 2],
  ]);
});

test('returns are chosen by month, form, filer and status, by month then form then first return', async () => {
  const ledger = await folder.open('f.ledger');
  const later = candidate('A', { form: LATER_FORM, period: OCTOBER });
  await ledger.accept([later, candidate('B'), candidate('A')], FIRST);
  const who = async (query: Parameters<typeof ledger.filings>[0]): Promise<string[]> =>
    (await ledger.filings(query)).map(({ filer, period }) => `${filer} ${period.month}`);
  expect(await who({})).toEqual(['code B 9', 'code A 9', 'code A 10']);
  expect(await who({ period: OCTOBER })).toEqual(['code A 10']);
  expect(await who({ from: SEPTEMBER, to: SEPTEMBER })).toEqual(['code B 9', 'code A 9']);
  expect(await who({ filer: 'code A' })).toEqual(['code A 9', 'code A 10']);
  expect(await who({ form: 'B203' })).toEqual([]);
  expect(await who({ filer: `'; DROP TABLE filing; --` })).toEqual([]);
  expect((await ledger.filings({ period: OCTOBER }))[0]!.record).toEqual(filingToRecord(later.filing));
});

test('a revision in a later version of the form replaces one in the earlier', async () => {
  const ledger = await folder.open('g.ledger');
  await ledger.accept([candidate('A')], FIRST);
  const outcomes = await ledger.accept([candidate('A', { form: LATER_FORM })], SECOND);
  expect(outcomes).toMatchObject([{ outcome: 'revised', revision: 2 }]);
  expect((await ledger.filings()).map(({ formVersion }) => formVersion)).toEqual(['2014-01']);
});

test('values come as columns: a number a member and month, NaN where there is none', async () => {
  const ledger = await folder.open('h.ledger');
  await ledger.accept(
    [
      candidate('A'),
      candidate('B', { values: [1, NaN, 3, 4] }),
      candidate('B', { period: OCTOBER, values: [5, 6, 7, 8] }),
      candidate('C', { period: { year: 2012, month: 9 } }),
    ],
    FIRST,
  );
  await ledger.accept([candidate('A', { values: [200, 900, 10, 90] })], SECOND);
  const columns = await ledger.columns(
    ['B2041.r01.month', 'B2041.r01.ytd', 'B2041.r99.ytd', 'B2041.r01.month'],
    [SEPTEMBER, OCTOBER],
  );
  expect(columns.members).toEqual(['code A', 'code B']);
  expect(columns.unknown).toEqual(['B2041.r99.ytd']);
  expect(columns.values).toEqual([
    [Float64Array.of(200, 1), Float64Array.of(NaN, 5)],
    [Float64Array.of(900, NaN), Float64Array.of(NaN, 6)],
    [Float64Array.of(NaN, NaN), Float64Array.of(NaN, NaN)],
    [Float64Array.of(200, 1), Float64Array.of(NaN, 5)],
  ]);
});

test('calls made at once run one after the other', async () => {
  const ledger = await folder.open('i.ledger');
  const outcomes = await Promise.all(['A', 'A', 'B'].map((code) => ledger.accept([candidate(code)], FIRST)));
  expect(outcomes.map(([each]) => each!.outcome)).toEqual(['accepted', 'unchanged', 'accepted']);
});
