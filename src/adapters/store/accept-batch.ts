import { isStorable } from '../../core/ledger/kept-text';
import type { AcceptOutcome, LedgerAct, LedgerCandidate } from '../../core/model/ledger';
import { formatPeriod, monthIndex } from '../../core/model/period';
import { filingToRecord, type FilingRecord } from '../../core/reading/filing-transfer';
import { contentId } from './content-id';
import type { Database } from './database';
import type { Dictionaries } from './dictionaries';
import { writeEvent } from './events';
import { textsOf, writeRecord, type FilingWriters } from './filing-rows';
import { latestFilings, latestKey, replaceLatest, type LatestFiling } from './latest-filings';
import { keepExplanations } from './explain';
import type { RowWriter } from './row-writer';
import { atText } from './stored-text';

/** A candidate that can be kept. */
interface Acceptable {
  readonly place: number;
  readonly candidate: LedgerCandidate;
  readonly record: FilingRecord;
  readonly period: number;
  readonly id: string;
}

function judged(candidate: LedgerCandidate, place: number): Acceptable | AcceptOutcome {
  const { filing, filer, name, source, questions } = candidate;
  const { period } = filing;
  if (period === null) return { outcome: 'refused', refusal: 'period-missing' };
  if (filer === '') return { outcome: 'refused', refusal: 'filer-missing' };
  const record = filingToRecord(filing);
  const asked = questions.flatMap((each) => [each.rule, each.fingerprint, each.state, each.cell]);
  const own = [filer, name, source.path, source.sheet, source.digest, source.receivedOn, ...asked];
  if (![...own, ...textsOf(record)].every(isStorable)) return { outcome: 'refused', refusal: 'unstorable-text' };
  return { place, candidate, record, period: monthIndex(period), id: contentId(filer, period, filing) };
}

function filingRow(
  each: Acceptable,
  next: LatestFiling,
  known: { filer: number; form: number; layout: number },
  act: LedgerAct,
) {
  const { candidate, record, id, period } = each;
  const { source } = candidate;
  return [
    ...[next.filing, id, known.filer, candidate.name, known.form, period],
    ...[next.revision, next.replaces, true, act.why ?? null, act.at, act.by, 'accepted', null, null, null],
    ...[source.path, source.sheet, source.digest, source.receivedOn, known.layout, record.path, record.sheet],
    ...[
      record.enterprise.code,
      record.enterprise.name,
      atText(record.enterprise.codeAt),
      atText(record.enterprise.nameAt),
    ],
    ...[atText(record.periodAt), record.unitLine?.text ?? null, atText(record.unitLine?.at)],
  ];
}

/**
 * Accepts a batch inside the caller's transaction: the same content as the latest accepted revision changes nothing, any other
 * becomes the next revision. Rows go in by month, so that the cells of a month lie together.
 */
export async function acceptBatch(
  database: Database,
  dictionaries: Dictionaries,
  batch: readonly LedgerCandidate[],
  act: LedgerAct,
  path: string,
): Promise<{ readonly outcomes: readonly AcceptOutcome[]; readonly written: boolean }> {
  const outcomes: AcceptOutcome[] = [];
  const acceptable: Acceptable[] = [];
  batch.forEach((candidate, place) => {
    const result = judged(candidate, place);
    if ('outcome' in result) outcomes[place] = result;
    else acceptable.push(result);
  });
  acceptable.sort((a, b) => a.period - b.period || a.place - b.place);
  const latest = await latestFilings(
    database,
    acceptable.map((each) => each.period),
  );
  const replaced: number[] = [];
  const writers = await filingWriters(database);
  let number = await database.count('SELECT coalesce(max(filing), -1) + 1 FROM filing');
  for (const each of acceptable) {
    const { candidate, place, id } = each;
    const { form } = candidate.filing;
    const key = latestKey(candidate.filer, form.id, each.period);
    const before = latest.get(key);
    if (before?.id === id && before.status === 'accepted') {
      outcomes[place] = { outcome: 'unchanged', id, revision: before.revision, acceptedAt: before.acceptedAt };
      continue;
    }
    const known = dictionaries.form(form);
    const next: LatestFiling = {
      ...{ filing: number++, id, revision: (before?.revision ?? 0) + 1, replaces: before?.id ?? null },
      ...{ status: 'accepted', acceptedAt: act.at },
    };
    const filer = dictionaries.filer(candidate.filer);
    const layout = dictionaries.layout(known, each.record);
    writers.filing.add(filingRow(each, next, { filer, form: known.number, layout }, act));
    candidate.questions.forEach(({ rule, fingerprint, state, cell }, line) => {
      writers.question.add([next.filing, line, rule, fingerprint, state, cell]);
    });
    writeRecord(next.filing, each.period, known, each.record, writers);
    if (before) replaced.push(before.filing);
    latest.set(key, next);
    outcomes[place] =
      before === undefined
        ? { outcome: 'accepted', id, revision: 1, replaces: null }
        : { outcome: 'revised', id, revision: next.revision, replaces: before.id };
  }
  for (const writer of Object.values(writers)) writer.finish();
  await dictionaries.write(database);
  await replaceLatest(database, replaced);
  const written = outcomes.some(({ outcome }) => outcome === 'accepted' || outcome === 'revised');
  if (written) await writeEvent(database, { what: 'accept', act, facts: factsOf(outcomes, acceptable) });
  return { outcomes: await explainedToo(database, batch, outcomes, act, path), written };
}

/** Keeps what the returns explain, but of those refused; each outcome says how much of it is new. */
async function explainedToo(
  database: Database,
  batch: readonly LedgerCandidate[],
  outcomes: readonly AcceptOutcome[],
  act: LedgerAct,
  path: string,
): Promise<readonly AcceptOutcome[]> {
  const given = batch.map(({ explanations = [] }, place) =>
    outcomes[place]!.outcome === 'refused' ? [] : explanations,
  );
  const kept = await keepExplanations(database, given.flat(), act, path);
  let next = 0;
  return outcomes.map((outcome, place) => {
    const { length } = given[place]!;
    if (length === 0) return outcome;
    const explained = kept.slice(next, (next += length)).filter(({ known }) => !known).length;
    return { ...outcome, explained };
  });
}

async function filingWriters(
  database: Database,
): Promise<FilingWriters & { readonly filing: RowWriter; readonly question: RowWriter }> {
  return {
    filing: await database.writer('filing'),
    question: await database.writer('question'),
    cell: await database.writer('cell'),
    groupRow: await database.writer('group_row'),
    groupCell: await database.writer('group_cell'),
    oddity: await database.writer('oddity'),
  };
}

/** How many came to what, and the months concerned. */
function factsOf(
  outcomes: readonly AcceptOutcome[],
  acceptable: readonly Acceptable[],
): Record<string, string | number> {
  const count = (of: AcceptOutcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === of).length;
  const counts = {
    accepted: count('accepted'),
    revised: count('revised'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  };
  const [first, last] = [acceptable[0]!, acceptable.at(-1)!].map(({ candidate }) =>
    formatPeriod(candidate.filing.period!),
  );
  return { ...counts, from: first!, to: last! };
}
