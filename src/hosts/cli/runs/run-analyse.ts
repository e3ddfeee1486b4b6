import { nodeDeflate } from '../../../adapters/ooxml/patch/deflate.node';
import { analysisHtml } from '../../../adapters/reports/analysis/html/analysis-html';
import { analysisJson } from '../../../adapters/reports/analysis/json/analysis-json';
import { analysisNames } from '../../../adapters/reports/analysis/names';
import type { AnalysisReport } from '../../../adapters/reports/analysis/report';
import { analysisText } from '../../../adapters/reports/analysis/text/analysis-text';
import { printable } from '../../../adapters/reports/text/printable';
import { analyse } from '../../../core/analysis/analyse';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import { formatPeriod, samePeriod } from '../../../core/model/period';
import { analysisWords } from '../../../locales/analysis-words';
import { fill } from '../../../locales/fill';
import { gather } from '../analyse/gather';
import { notAnInput } from '../analyse/not-an-input';
import { exitCodeOf } from '../frame/exit-code';
import { formatOf } from '../frame/format-of';
import { paintFor } from '../frame/terminal-paint';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { writeOut } from '../frame/write-out';
import { loadPack } from '../load-pack';
import { refuseOutside } from '../validity';
import { ANALYSIS_FORMATS, type AnalyseOptions, type AnalysisFormat } from '../verbs/analyse-options';

async function render(
  report: AnalysisReport,
  format: AnalysisFormat,
  toFile: boolean,
  { io, words }: VerbContext,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(analysisJson(report, words), null, 2)}\n`;
    case 'html':
      return analysisHtml(report, words);
    case 'xlsx': {
      const { analysisBook } = await import('../../../adapters/reports/analysis/xlsx/analysis-book');
      return analysisBook(report, words, nodeDeflate);
    }
    case 'text':
      return analysisText(report, words, paintFor(io, toFile));
  }
}

async function packFor({ pack: name, period }: AnalyseOptions, cwd: string): Promise<CompiledPack> {
  const pack = await loadPack(name, cwd);
  await refuseOutside(pack, period);
  if (pack.analysis === undefined)
    throw new UsageError('analyse-no-definitions', { value: `${pack.id} ${pack.version}` });
  return pack;
}

/** Runs `shenbao analyse`: gathers the returns, has them analysed, and gives the analysis out. */
export async function runAnalyse(
  paths: readonly string[],
  options: AnalyseOptions,
  context: VerbContext,
): Promise<void> {
  const { io, words } = context;
  const { period, basis, by, top, publish, highTech, out } = options;
  const format = formatOf(ANALYSIS_FORMATS, options);
  if (format === 'xlsx' && out === undefined) throw new UsageError('needs-out', { value: format });
  const place =
    out === undefined
      ? null
      : notAnInput(out, [...paths, ...options.previous, options.ledger, options.register], io.cwd);
  const pack = await packFor(options, io.cwd);
  const { filings, entries, entriesThen, source, notes, refused, failing } = await gather(
    paths,
    options,
    pack,
    context,
  );
  if (!failing && !filings.some((filing) => filing.period !== null && samePeriod(filing.period, period))) {
    const value = options.ledger ?? paths.join(' ');
    throw new UsageError('analyse-nothing', { value, period: formatPeriod(period) });
  }
  io.signal.throwIfAborted();
  const request = { period, basis, by, ...(top === undefined ? {} : { top }), publish, highTechSet: highTech };
  const analysis = analyse({ filings, entries, ...(entriesThen ? { entriesThen } : {}), pack, request });
  const report: AnalysisReport = { analysis, names: analysisNames(pack), source, notes };
  const content = await render(report, format, out !== undefined, context);
  if (place === null) io.out(content as string);
  else {
    await writeOut(place, content, io.signal);
    if (!options.quiet) io.out(`${printable(fill(analysisWords(words.language).saved, { path: out! }))}\n`);
  }
  context.exit(exitCodeOf({ refused, findings: failing }));
}
