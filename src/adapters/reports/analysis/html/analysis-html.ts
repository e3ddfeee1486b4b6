import type { Words } from '../../../../locales/words';
import { escapeMarkup as esc } from '../../escape';
import { caveatTexts, noteText } from '../print/caveat-text';
import { headLines } from '../print/head-lines';
import { printedTable } from '../print/printed-table';
import { speechOf, type Speech } from '../print/speech';
import { analysisTitle } from '../print/table-title';
import type { AnalysisReport } from '../report';
import { ANALYSIS_STYLE } from './analysis-style';
import { chartsOf } from './charts/analysis-charts';
import { tableHtml } from './table-html';

/** No script, no request: only the page's own style may apply (anchors.md C4). */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What may mislead is said before the figures. */
function warnings(report: AnalysisReport, speech: Speech): string {
  const { analysis, notes } = report;
  const lines = new Set([
    ...notes.map((note) => noteText(note, analysis.publish, speech)),
    ...caveatTexts(
      analysis.caveats.filter(({ weight }) => weight === 'warning'),
      analysis,
      speech,
    ),
  ]);
  if (lines.size === 0) return '';
  return `<div class="warn">${[...lines].map((line) => `<p>${esc(line)}</p>`).join('')}</div>`;
}

function remarks({ analysis }: AnalysisReport, speech: Speech): string {
  const noted = analysis.caveats.filter(({ weight }) => weight === 'note');
  const lines = caveatTexts(noted, analysis, speech);
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li>${esc(line)}</li>`).join('\n');
  return `<section><h2 class="notes">${esc(speech.own.caveats)}</h2><ol>${items}</ol></section>`;
}

/** The analysis as one stand-alone page: tables in the published layout with small drawings; no script, nothing loaded. */
export function analysisHtml(report: AnalysisReport, words: Words): string {
  const speech = speechOf(report.names, words);
  const { analysis } = report;
  const title = esc(analysisTitle(analysis, speech));
  const sections = analysis.tables.map((table) => {
    const drawn = chartsOf(table, report, speech);
    const charts = drawn === '' ? '' : `<div class="charts">${drawn}</div>`;
    return `<section>\n${tableHtml(printedTable(table, analysis, speech), speech)}\n${charts}</section>`;
  });
  return [
    '<!doctype html>',
    `<html lang="${words.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${ANALYSIS_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${title}</h1>`,
    ...headLines(report, speech).map((line) => `<p>${esc(line)}</p>`),
    warnings(report, speech),
    ...sections,
    remarks(report, speech),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
