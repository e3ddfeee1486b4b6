import type { Words } from '../../../locales/words';
import { fill } from '../../../locales/fill';
import type { CheckReport } from '../check-report';
import { detailLines } from './details';
import { firstPage } from './first-page';
import type { Paint } from './paint';
import { printable } from './printable';

/** Up to this many files the details follow without being asked for. */
const FEW_FILES = 4;

export interface TextOptions {
  readonly verbose: boolean;
  /** the first page only */
  readonly quiet: boolean;
  readonly paint: Paint;
  /** where this report is being written, when not to the screen */
  readonly savedTo: string | null;
}

/** What to run next: details when they were not shown, the first failing rule's explanation, or nothing. */
function nextStep(report: CheckReport, detailed: boolean, words: Words): string {
  const finding = report.entries.flatMap((entry) => entry.findings).find((item) => item.code === 'rule-fails');
  const anything = report.entries.some((entry) => entry.status !== 'clean');
  if (!anything) return words.report.nextNone;
  if (!detailed) return words.report.nextDetails;
  return finding ? fill(words.report.nextExplain, { rule: finding.rule, pack: report.pack.id }) : words.report.nextAsk;
}

/** The report for a terminal: first page, details where asked for or short, and last where it is and what to do next. */
export function textReport(report: CheckReport, words: Words, options: TextOptions): string {
  const files = new Set(report.entries.map((entry) => entry.path)).size;
  const detailed = !options.quiet && (options.verbose || files <= FEW_FILES);
  const last = [
    options.savedTo === null ? null : fill(words.report.savedTo, { path: printable(options.savedTo) }),
    nextStep(report, detailed, words),
  ];
  return [
    ...firstPage(report, words, options.paint),
    ...(detailed ? detailLines(report, words, options.paint, files <= FEW_FILES) : []),
    '',
    last.filter((part) => part !== null).join(words.terms.semicolon),
    '',
  ].join('\n');
}
