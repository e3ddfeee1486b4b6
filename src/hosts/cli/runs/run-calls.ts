import { nodeDeflate } from '../../../adapters/ooxml/patch/deflate.node';
import { callsJson } from '../../../adapters/reports/calls/calls-json';
import type { CallsReport } from '../../../adapters/reports/calls/calls-report';
import { callsBook } from '../../../adapters/reports/calls/calls-sheet';
import { callsText } from '../../../adapters/reports/calls/calls-text';
import { printable } from '../../../adapters/reports/text/printable';
import { rulesById } from '../../../core/calls/finding-suspicion';
import { makeCallList } from '../../../core/calls/make-call-list';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import { callAgain } from '../../../core/explanations/call-again';
import { ExplanationHistory } from '../../../core/explanations/explanation-history';
import { settleFindings } from '../../../core/explanations/settle-findings';
import { unusualMembers } from '../../../core/explanations/unusual-members';
import { callWords } from '../../../locales/call-words';
import { fill } from '../../../locales/fill';
import { ruleBookOf } from '../../../locales/rule-book';
import { callMaterial } from '../../batch/call-material';
import { lookAtReturns } from '../batch/check-returns';
import { exitCodeOf } from '../frame/exit-code';
import { formatOf } from '../frame/format-of';
import { notAnInput } from '../analyse/not-an-input';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { writeOut } from '../frame/write-out';
import { CALL_FORMATS, type CallsOptions } from '../verbs/calls-options';

/** What the ledger named on the command line knows that the check needs. */
async function sideOf({ ledger, period }: CallsOptions, context: VerbContext) {
  if (ledger === undefined) return null;
  const { ledgerSideOf } = await import('../ledger/ledger-side');
  return (pack: CompiledPack) => ledgerSideOf(ledger, period, pack, context);
}

/** What it knows of earlier months; without a ledger nothing. */
async function pastOf({ ledger, period }: CallsOptions, pack: CompiledPack, context: VerbContext) {
  if (ledger === undefined) return { said: [], series: undefined };
  const { pastForCalls } = await import('../ledger/past-for-calls');
  return pastForCalls(ledger, period, pack, context);
}

/**
 * Runs `shenbao calls`: checks what was received as `check` does, without paths what the ledger has of the period, and
 * ranks whom to phone.
 */
export async function runCalls(paths: readonly string[], options: CallsOptions, context: VerbContext): Promise<void> {
  const { io, words, language } = context;
  const format = formatOf(CALL_FORMATS, options);
  const own = callWords(language);
  if (paths.length === 0 && options.ledger === undefined) throw new UsageError('calls-what');
  if (format === 'xlsx' && options.out === undefined) throw new UsageError('needs-out', { value: format });
  const { out, register: entries, rules, ledger } = options;
  const place =
    out === undefined ? null : notAnInput(out, [...paths, ...options.previous, ledger, entries, rules], io.cwd);
  const side = await sideOf(options, context);
  const looked = await lookAtReturns(paths, options, io, words, side);
  const { pack, register, period } = looked.settings;
  if (!pack.analysis) throw new UsageError('analyse-no-definitions', { value: `${pack.id} ${pack.version}` });
  const { filings, findings, notRead, unrecognised } = callMaterial(looked.outcomes, looked.settings);
  const { threshold } = options;
  const { said, series } = await pastOf(options, pack, context);
  const history = new ExplanationHistory(said, period);
  const byId = rulesById(pack);
  const { open, settled, isSettled } = settleFindings(findings, history, byId);
  const ranked = makeCallList({
    ...{ filings, findings: open, entries: register ?? [], pack, period, threshold, isSettled },
    ...(series === undefined ? {} : { series }),
    explained: unusualMembers(said, byId, period),
  });
  const list = callAgain(ranked, history);
  const report: CallsReport = {
    pack,
    list,
    measures: new Map(pack.analysis.measures.map((measure) => [measure.id, measure])),
    book: ruleBookOf(pack),
    notRead,
    unrecognised,
    ...(side === null ? {} : { said: { history, settled } }),
  };
  const content =
    format === 'json'
      ? `${JSON.stringify(callsJson(report, words, own), null, 2)}\n`
      : format === 'xlsx'
        ? callsBook(report, words, own, nodeDeflate)
        : callsText(report, words, own);
  if (place === null) io.out(content as string);
  else {
    await writeOut(place, content, io.signal);
    if (!options.quiet) io.out(`${printable(fill(own.saved, { path: out! }))}\n`);
  }
  const refused = report.notRead.length > 0;
  context.exit(exitCodeOf({ refused, findings: list.calls.length > 0 }));
}
