import { nodeDeflate } from '../../../adapters/ooxml/patch/deflate.node';
import { figureQuestion } from '../../../adapters/reports/calls/call-sentences';
import { explanationsJson } from '../../../adapters/reports/explanations/explanations-json';
import type { ExplanationsReport } from '../../../adapters/reports/explanations/explanations-report';
import { explanationsBook } from '../../../adapters/reports/explanations/explanations-sheet';
import { explanationsText } from '../../../adapters/reports/explanations/explanations-text';
import { printable } from '../../../adapters/reports/text/printable';
import type { SeriesHistory } from '../../../core/calls/series-history';
import { makeCallList } from '../../../core/calls/make-call-list';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import { ExplanationHistory } from '../../../core/explanations/explanation-history';
import { explanationLines } from '../../../core/explanations/explanation-lines';
import type { Finding } from '../../../core/model/finding';
import { samePeriod, type Period } from '../../../core/model/period';
import type { RegisterEntry } from '../../../core/model/register';
import { callWords } from '../../../locales/call-words';
import { fill } from '../../../locales/fill';
import { ruleBookOf } from '../../../locales/rule-book';
import { callMaterial, type CallMaterial } from '../../batch/call-material';
import { historyOf } from '../../batch/history-of';
import { keptOutcomes } from '../../batch/kept-outcomes';
import { notAnInput } from '../analyse/not-an-input';
import { loadRegister } from '../batch/load-register';
import { ExitCode } from '../frame/exit-code';
import { formatOf } from '../frame/format-of';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { writeOut } from '../frame/write-out';
import { pastForCalls } from '../ledger/past-for-calls';
import { ledgerSideOf } from '../ledger/ledger-side';
import { isOf, ledgerFiler } from '../ledger/named-filer';
import { loadPack } from '../load-pack';
import { refuseOutside } from '../validity';
import { EXPLANATION_FORMATS, type ExplanationsOptions } from '../verbs/explanations-options';

/** What the ledger's returns of the month give: the findings that explanations are about, and who filed. */
async function materialOf(
  options: ExplanationsOptions,
  period: Period,
  pack: CompiledPack,
  context: VerbContext,
): Promise<{ readonly material: CallMaterial; readonly entries: readonly RegisterEntry[] }> {
  const { io, words } = context;
  const side = await ledgerSideOf(options.ledger, period, pack, context);
  const register = options.register === undefined ? side.register : await loadRegister(options.register, io, words);
  const settings = { pack, period, register, history: historyOf([], period, pack, side.earlier), beside: side.beside };
  return { material: callMaterial(keptOutcomes(side.beside, settings), settings), entries: register ?? [] };
}

/** What is asked of figures alone, by fingerprint; only where somebody explained one. */
function figureQuestions(
  { filings, findings }: CallMaterial,
  entries: readonly RegisterEntry[],
  { pack, period, series }: { readonly pack: CompiledPack; readonly period: Period; readonly series: SeriesHistory },
  { words, language }: VerbContext,
): ReadonlyMap<string, string> {
  if (!pack.analysis) return new Map();
  const list = makeCallList({ filings, findings, entries, pack, period, series });
  const measures = new Map(pack.analysis.measures.map((measure) => [measure.id, measure]));
  const report = { pack, list, measures, book: ruleBookOf(pack), notRead: [], unrecognised: [] };
  const speech = { report, words, own: callWords(language) };
  return new Map(
    [...list.calls, ...list.rest].flatMap((call) =>
      call.reasons
        .flatMap((reason) => figureQuestion(speech, call, reason))
        .flatMap(({ line, asked }) => asked.map(({ fingerprint }) => [fingerprint, line] as const)),
    ),
  );
}

function findingsByFingerprint({ findings }: CallMaterial): ReadonlyMap<string, Finding> {
  return new Map([...findings.values()].flat().map((finding) => [finding.fingerprint, finding]));
}

function namesOf({ filings }: CallMaterial, period: Period): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const filing of filings) {
    const key = filing.period && samePeriod(filing.period, period) ? ledgerFiler(filing) : null;
    if (key !== null && filing.enterprise.name !== null) names.set(key, filing.enterprise.name);
  }
  return names;
}

async function reportOf(
  options: ExplanationsOptions,
  period: Period,
  context: VerbContext,
): Promise<ExplanationsReport> {
  const pack = await loadPack(options.pack, context.io.cwd);
  await refuseOutside(pack, period);
  const { said, series } = await pastForCalls(options.ledger, period, pack, context);
  const { material, entries } = await materialOf(options, period, pack, context);
  const ofMonth = said.filter((one) => samePeriod(one.period, period));
  const isAboutFigures = ofMonth.some(({ rule }) => rule.startsWith('figure.'));
  const { decision, enterprise, rule } = options;
  const lines = explanationLines({
    explanations: ofMonth.filter(
      (one) => (decision === undefined || one.decision === decision) && (rule === undefined || one.rule === rule),
    ),
    history: new ExplanationHistory(said, period),
    entries,
    names: namesOf(material, period),
    findings: findingsByFingerprint(material),
    figures: isAboutFigures
      ? figureQuestions(material, entries, { pack, period, series }, context)
      : new Map<string, string>(),
  });
  const isAsked = enterprise === undefined ? () => true : isOf(enterprise);
  return {
    ...{ ledger: options.ledger, pack, period, book: ruleBookOf(pack) },
    lines: lines.filter(({ explanation, name }) => isAsked({ filer: explanation.filer, name })),
  };
}

/** Runs `shenbao explanations`: what enterprises said in a month, for the statistician. */
export async function runExplanations(options: ExplanationsOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const { period, ledger, out, register } = options;
  const format = formatOf(EXPLANATION_FORMATS, options);
  if (period === undefined) throw new UsageError('explanations-what');
  if (format === 'xlsx' && out === undefined) throw new UsageError('needs-out', { value: format });
  const place = out === undefined ? null : notAnInput(out, [ledger, register], io.cwd);
  const report = await reportOf(options, period, context);
  const content =
    format === 'json'
      ? `${JSON.stringify(explanationsJson(report, words), null, 2)}\n`
      : format === 'xlsx'
        ? explanationsBook(report, words, nodeDeflate)
        : explanationsText(report, words);
  if (place === null) io.out(content as string);
  else {
    await writeOut(place, content, io.signal);
    io.out(`${printable(fill(callWords(words.language).saved, { path: out! }))}\n`);
  }
  context.exit(ExitCode.clean);
}
