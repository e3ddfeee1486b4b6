import { existsSync } from 'node:fs';
import path from 'node:path';
import { printable } from '../../../adapters/reports/text/printable';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import { prepareForms } from '../../../core/reading/form-index';
import { makeReceipt } from '../../../core/submission/make-receipt';
import { receiptChanges } from '../../../core/submission/receipt';
import { packName } from '../../../core/submission/verify-receipt';
import { receiptOutcome } from '../../../locales/gate-words';
import { localTime } from '../../../locales/local-time';
import { refusalWords } from '../../../locales/refusal-words';
import { ruleBookOf } from '../../../locales/rule-book';
import { wordsFor } from '../../../locales/words';
import type { CheckSettings } from '../../batch/check-settings';
import { listItems } from '../batch/list-items';
import { lookAtAll } from '../batch/look-at-all';
import { historyOf } from '../../batch/history-of';
import { existing } from '../frame/existing';
import { exitCodeOf } from '../frame/exit-code';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { writeOut } from '../frame/write-out';
import { loadPack } from '../load-pack';
import { readReturnFile, readSubmission, statedPeriod, type SubmissionRead } from '../submit/read-submission';
import { submitJson, submitText, type SubmitReport } from '../submit/submit-report';
import { writeReceipt } from '../submit/write-receipt';
import type { SubmitOptions } from '../verbs/submit-options';

/** Earlier filings of the enterprise, read as `check` reads them. */
async function withHistory(bare: CheckSettings, options: SubmitOptions, { io }: VerbContext): Promise<CheckSettings> {
  const { items } = await listItems(options.previous, io.cwd);
  const looking = { jobs: 1, check: false, signal: io.signal, onStep: () => undefined };
  return { ...bare, history: historyOf(await lookAtAll(items, bare, looking), bare.period, bare.pack) };
}

/** A copy never takes the place of a file that is there: a received or filled file is not written over. */
function freePlace(out: string, cwd: string): string {
  const place = path.resolve(cwd, out);
  if (existsSync(place)) throw new UsageError('copy-exists', { value: out });
  return place;
}

function receiptFor({ results, explanations, gate }: SubmissionRead, { pack }: CheckSettings, by: string) {
  const filings = results.map(({ filing }) => filing);
  const outcome = receiptOutcome(filings, gate, wordsFor('zh-CN'));
  return makeReceipt(filings, explanations, { checkedAt: localTime(new Date()), outcome, by, pack: packName(pack) });
}

/** Runs `shenbao submit`: the gate, and where it is open a copy with the receipt. Nothing else is ever written. */
export async function runSubmit(file: string, options: SubmitOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const place = existing(file, io.cwd);
  const target = freePlace(options.out, io.cwd);
  const pack = await loadPack(options.pack, io.cwd);
  const blank = { path: file, out: options.out, refusal: null, gate: null, receipt: null, book: ruleBookOf(pack) };
  const tell = (report: SubmitReport): void => {
    const { refusal } = report;
    const advice = refusal && refusalWords(refusal, words);
    if (options.format === 'json') io.out(`${JSON.stringify(submitJson(report, words), null, 2)}\n`);
    else if (advice) {
      const told = [file, advice.what, advice.why, advice.todo].map(printable).join(words.terms.semicolon);
      io.out(`${told}\n`);
    } else io.out(submitText(report, words));
    context.exit(exitCodeOf({ refused: refusal !== null, findings: report.receipt === null }));
  };
  const refused = (refusal: Refusal): void => tell({ ...blank, refusal });

  const opened = await readReturnFile(place);
  if (isRefusal(opened)) return refused(opened);
  const { format } = opened.book;
  if (format !== 'xlsx' && format !== 'xlsm') throw new UsageError('submit-needs-xlsx', { value: file, format });
  const forms = prepareForms(pack.forms);
  const period = options.period ?? statedPeriod(opened.book, forms);
  if (period === null) throw new UsageError('submit-needs-period', { value: file });
  const bare: CheckSettings = { pack, period, register: null, history: { previous: [], lastYear: [] } };
  const settings = await withHistory(bare, options, context);
  const read = readSubmission(opened, settings, forms);
  if (!read.gate.open) return tell({ ...blank, gate: read.gate });
  const receipt = receiptFor(read, settings, options.by);
  const copy = writeReceipt(read.bytes, receiptChanges(read.book, receipt));
  if (isRefusal(copy)) return refused(copy);
  await writeOut(target, copy.bytes, io.signal);
  tell({ ...blank, gate: read.gate, receipt });
}
