import path from 'node:path';
import type { CheckReport } from '../../../adapters/reports/check-report';
import { nodeDeflate } from '../../../adapters/ooxml/patch/deflate.node';
import { csvReport } from '../../../adapters/reports/csv/csv-report';
import { htmlReport } from '../../../adapters/reports/html/html-report';
import { checkJson } from '../../../adapters/reports/json/check-json';
import { junitReport } from '../../../adapters/reports/junit/junit-report';
import { textReport } from '../../../adapters/reports/text/text-report';
import { xlsxReport } from '../../../adapters/reports/xlsx/xlsx-report';
import { RULE_CLASSES } from '../../../core/model/rule';
import { notAnInput } from '../analyse/not-an-input';
import { sendBackFolder } from '../annotate/send-back-folder';
import { checkReturns } from '../batch/check-returns';
import { listItems } from '../batch/list-items';
import { exitCodeOf } from '../frame/exit-code';
import { paintFor } from '../frame/terminal-paint';
import type { VerbContext } from '../frame/verb';
import { UsageError } from '../frame/usage-error';
import { writeOut } from '../frame/write-out';
import type { CheckOptions } from '../verbs/check-options';

function render(report: CheckReport, options: CheckOptions, { io, words }: VerbContext): string | Uint8Array {
  switch (options.format) {
    case 'json':
      return `${JSON.stringify(checkJson(report, words), null, 2)}\n`;
    case 'csv':
      return csvReport(report, words);
    case 'junit':
      return junitReport(report, words);
    case 'html':
      return htmlReport(report, words);
    case 'xlsx':
      return xlsxReport(report, words, nodeDeflate);
    case 'text': {
      const paint = paintFor(io, options.out !== undefined);
      return textReport(report, words, { verbose: options.verbose, quiet: options.quiet, paint, savedTo: null });
    }
  }
}

/** With --out the report goes to the file, and the first page to the screen. */
async function deliver(report: CheckReport, options: CheckOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const text = render(report, options, context);
  if (options.out === undefined) {
    if (typeof text !== 'string') throw new UsageError('needs-out', { value: options.format });
    io.out(text);
    return;
  }
  await writeOut(path.resolve(io.cwd, options.out), text, io.signal);
  const paint = paintFor(io, false);
  if (!options.quiet) io.out(textReport(report, words, { verbose: false, quiet: true, paint, savedTo: options.out }));
}

/** With --annotate what goes back to the enterprises is written as well, and said beside the report. */
async function annotate(
  report: CheckReport,
  paths: readonly string[],
  folder: string,
  options: CheckOptions,
  { io, words }: VerbContext,
): Promise<void> {
  const { sendBack } = await import('../annotate/send-back');
  const { items } = await listItems(paths, io.cwd);
  const sources = new Map(items.map((item) => [item.path, item]));
  const said = await sendBack(report, sources, { folder, from: options.annotateFrom, words, signal: io.signal });
  if (!options.quiet) io.err(`${said}\n`);
}

/** Whether anything was found of the class asked for or a heavier one. */
function fails(report: CheckReport): boolean {
  const heavy = RULE_CLASSES.slice(0, RULE_CLASSES.indexOf(report.failOn) + 1);
  return report.entries.some((entry) => entry.findings.some((finding) => heavy.includes(finding.class)));
}

/** Runs `shenbao check`. */
export async function runCheck(paths: readonly string[], options: CheckOptions, context: VerbContext): Promise<void> {
  const folder =
    options.annotate === undefined
      ? null
      : sendBackFolder(options.annotate, [...paths, ...options.previous], context.io.cwd);
  if (options.out !== undefined) {
    notAnInput(options.out, [...paths, ...options.previous, options.register, options.ledger], context.io.cwd);
  }
  const report = await checkReturns(paths, options, context.io, context.words);
  await deliver(report, options, context);
  if (folder !== null) await annotate(report, paths, folder, options, context);
  const refused = report.entries.some((entry) => entry.status === 'refused');
  context.exit(exitCodeOf({ refused, findings: fails(report) }));
}
