import { padToWidth } from '../../../adapters/reports/text/display-width';
import type { Language } from '../../../locales/language';
import { fill } from '../../../locales/fill';
import type { Comparison, Found } from './compare';
import { demoWords } from './demo-words';

const KIND_WIDTH = 54;
const MARK_WIDTH = 14;

function mark(found: boolean): string {
  return found ? '✓' : '✗';
}

function line(found: Found, language: Language, noCell: string): string {
  const name = language === 'en' ? found.entry.name.en : found.entry.name.zh;
  const cells = found.entry.outcome === 'cells';
  const marks = [cells ? mark(found.among) : noCell, cells ? mark(found.first) : noCell, mark(found.rule)];
  return `  ${padToWidth(name, KIND_WIDTH)}${marks.map((text) => padToWidth(text, MARK_WIDTH)).join('')}`.trimEnd();
}

/** How the planted errors fared, a line each, then the counts. */
export function comparisonText(comparison: Comparison, language: Language): string {
  const words = demoWords(language);
  const { columns } = words;
  const inCells = comparison.found.filter((found) => found.entry.outcome === 'cells');
  const others = comparison.found.filter((found) => found.entry.outcome !== 'cells');
  const count = (list: readonly Found[], of: 'among' | 'first' | 'rule'): number =>
    list.filter((found) => found[of]).length;
  const head = [columns.among, columns.first, columns.rule]
    .map((text) => padToWidth(text, MARK_WIDTH))
    .join('')
    .trimEnd();
  return [
    words.heading,
    `  ${padToWidth(columns.kind, KIND_WIDTH)}${head}`,
    ...comparison.found.map((found) => line(found, language, words.noCell)),
    '',
    fill(words.cells, {
      total: inCells.length,
      among: count(inCells, 'among'),
      first: count(inCells, 'first'),
      rule: count(inCells, 'rule'),
    }),
    fill(words.answers, { total: others.length, right: count(others, 'rule') }),
    fill(words.clean, { ...comparison.clean }),
  ].join('\n');
}
