import type { Ledger, LedgerEvent, LedgerFiling } from '../../../../core/model/ledger';
import type { ExplanationDecision } from '../../../../core/model/ledger-explanation';
import { formatPeriod } from '../../../../core/model/period';
import { fill } from '../../../../locales/fill';
import { ledgerWords } from '../../../../locales/ledger-words';
import { recordedWords } from '../../../../locales/recorded-words';
import { registerWords } from '../../../../locales/register-words';
import type { Words } from '../../../../locales/words';
import type { VerbContext } from '../../frame/verb';
import { filerWords, say } from '../../ledger/said';
import { withLedger } from '../../ledger/with-ledger';
import type { InLedger } from './options';

/** Latest acts that are listed. */
const EVENTS = 10;

function monthLines(filings: readonly LedgerFiling[], words: Words): string[] {
  const { info } = ledgerWords(words.language).log;
  const months = new Map<string, Map<string, number>>();
  for (const { period, form } of filings) {
    const month = months.get(formatPeriod(period)) ?? new Map<string, number>();
    months.set(formatPeriod(period), month.set(form, (month.get(form) ?? 0) + 1));
  }
  return [...months].sort().map(([period, forms]) => {
    const told = [...forms].map(([form, count]) => `${form} ${String(count)}`).join(words.terms.separator);
    return fill(info.month, { period, forms: told });
  });
}

/** How many explanations by what was decided, and how many calls; nothing where there are none. */
async function saidLines(ledger: Ledger, words: Words): Promise<string[]> {
  const { info } = recordedWords(words.language);
  const explanations = await ledger.explanations();
  const calls = (await ledger.calls()).length;
  const of = (asked: ExplanationDecision): number => explanations.filter(({ decision }) => decision === asked).length;
  const counts = { count: explanations.length, open: of('open'), accepted: of('accepted'), again: of('ask-again') };
  return [
    ...(explanations.length > 0 ? [fill(info.explanations, counts)] : []),
    ...(calls > 0 ? [fill(info.calls, { count: calls })] : []),
  ];
}

/** Of one return: whose, which form, which month, which revision; of a batch: its counts and names. */
function eventLine({ at, by, what, key, revision, facts, why }: LedgerEvent, words: Words): string {
  const { info } = ledgerWords(words.language).log;
  const names: Readonly<Record<string, string>> = registerWords(words.language).facts;
  const decisions: Readonly<Record<string, string>> = recordedWords(words.language).decisions;
  const whose = key === null ? [] : [filerWords({ filer: key.filer, name: '' }, words), key.form];
  const told = [
    ...whose,
    ...(key === null ? [] : [formatPeriod(key.period)]),
    ...(revision === null ? [] : [`#${String(revision)}`]),
    ...Object.entries(facts).map(([name, value]) => {
      const told = name === 'decision' ? (decisions[value] ?? value) : String(value).replace(/^(code|name) /, '');
      return `${names[name] ?? name} ${told}`;
    }),
    ...(why ? [why] : []),
  ];
  const more = told.length === 0 ? '' : ` ${told.join(words.terms.separator)}`;
  return fill(info.event, { at: at.slice(0, 16).replace('T', ' '), by, what: info.whats[what], facts: more });
}

async function infoLines(ledger: Ledger, words: Words): Promise<string[]> {
  const { info } = ledgerWords(words.language).log;
  const all = await ledger.filings({ history: true, status: 'any' });
  const counting = all.filter(({ latest, status }) => latest && status === 'accepted');
  const months = counting.map(({ period }) => formatPeriod(period)).sort();
  const facts = {
    from: months[0] ?? '',
    to: months.at(-1) ?? '',
    count: counting.length,
    old: all.filter(({ latest }) => !latest).length,
    out: all.filter(({ latest, status }) => latest && status !== 'accepted').length,
  };
  const changes = await ledger.registerChanges();
  const last = changes
    .map(({ from }) => from)
    .sort((a, b) => a.year - b.year || a.month - b.month)
    .at(-1);
  const { entries, asOf } = await ledger.registerAt(last ?? { year: 1, month: 1 });
  const register = { count: entries.length, from: asOf ? formatPeriod(asOf) : '', changes: changes.length };
  const events = (await ledger.events()).slice(-EVENTS);
  return [
    all.length === 0 ? info.empty : fill(info.months, facts),
    ...monthLines(counting, words),
    asOf === null ? info.noRegister : fill(info.register, register),
    ...(await saidLines(ledger, words)),
    info.events,
    ...events.map((event) => eventLine(event, words)),
  ];
}

/** Runs `shenbao ledger info`: what a ledger holds, and the latest acts. */
export async function runInfo(options: InLedger, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const lines = await withLedger({ file: options.ledger, readOnly: true }, context, (ledger) =>
    infoLines(ledger, words),
  );
  say([fill(ledgerWords(words.language).log.info.path, { path: options.ledger }), ...lines], io);
}
