import { nodeDeflate } from '../../../adapters/ooxml/patch/deflate.node';
import { compareBook } from '../../../adapters/reports/comparison/compare-book';
import { compareJson } from '../../../adapters/reports/comparison/compare-json';
import type { CompareReport } from '../../../adapters/reports/comparison/compare-report';
import { compareText } from '../../../adapters/reports/comparison/compare-text';
import { printable } from '../../../adapters/reports/text/printable';
import { countsOf } from '../../../core/comparison/return-comparison';
import { compareWords } from '../../../locales/compare-words';
import { fill } from '../../../locales/fill';
import { notAnInput } from '../analyse/not-an-input';
import { compareTwoFiles } from '../compare/compare-files';
import { exitCodeOf } from '../frame/exit-code';
import { formatOf } from '../frame/format-of';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { writeOut } from '../frame/write-out';
import { COMPARE_FORMATS, type CompareOptions } from '../verbs/compare-options';

/** What is compared: two files, or revisions of a ledger. @throws UsageError `compare-what` */
async function reportOf(
  before: string | undefined,
  after: string | undefined,
  options: CompareOptions,
  context: VerbContext,
): Promise<CompareReport> {
  const { ledger, enterprise, period, revisions } = options;
  if (before !== undefined && after !== undefined && enterprise === undefined && revisions === undefined) {
    return compareTwoFiles([before, after], options, context);
  }
  if (before !== undefined || ledger === undefined || enterprise === undefined || period === undefined) {
    throw new UsageError('compare-what');
  }
  const { compareRevisions } = await import('../compare/compare-revisions');
  return compareRevisions({ ...options, ledger, enterprise, period }, context);
}

/** Whether the office has something to ask: newly broken, still mandatory, no longer decidable, or changed without explanation. */
function leavesQuestions({ compared }: CompareReport): boolean {
  return compared
    .map(({ comparison }) => countsOf(comparison))
    .some(
      ({ broken, stillMandatory, undecided, unexplained }) => broken + stillMandatory + undecided + unexplained > 0,
    );
}

/** Runs `shenbao compare`. */
export async function runCompare(
  before: string | undefined,
  after: string | undefined,
  options: CompareOptions,
  context: VerbContext,
): Promise<void> {
  const { io, words, language } = context;
  const { out, quiet, verbose } = options;
  const format = formatOf(COMPARE_FORMATS, options);
  if (format === 'xlsx' && out === undefined) throw new UsageError('needs-out', { value: format });
  const inputs = [before, after, ...options.previous, options.register, options.ledger, options.rules];
  const place = out === undefined ? null : notAnInput(out, inputs, io.cwd);
  const report = await reportOf(before, after, options, context);
  const content =
    format === 'json'
      ? `${JSON.stringify(compareJson(report, words), null, 2)}\n`
      : format === 'xlsx'
        ? compareBook(report, words, nodeDeflate)
        : compareText(report, words, verbose || place !== null);
  if (place === null) io.out(content as string);
  else {
    await writeOut(place, content, io.signal);
    if (!quiet) io.out(`${printable(fill(compareWords(language).saved, { path: out! }))}\n`);
  }
  context.exit(exitCodeOf({ refused: report.refused.length > 0, findings: leavesQuestions(report) }));
}
