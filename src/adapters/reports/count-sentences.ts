import { fill } from '../../locales/fill';
import { formatNumber } from '../../locales/format';
import type { Words } from '../../locales/words';
import type { CheckReport } from './check-report';
import { summarise } from './summary';

function numbers<K extends string>(counts: Readonly<Record<K, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries<number>(counts).map(([key, value]) => [key, formatNumber(value)]));
}

/** The counts of a run as five sentences: received, not received or read, verdict, findings by class, outcomes. */
export function countSentences(report: CheckReport, words: Words): string[] {
  const summary = summarise(report);
  const counted = { files: formatNumber(summary.files), returns: formatNumber(summary.filings) };
  const received =
    report.due === null
      ? fill(words.report.received, counted)
      : fill(words.report.receivedOf, { ...counted, due: formatNumber(report.due) });
  return [
    received,
    fill(words.report.counts, { ...numbers(summary.statuses), missing: formatNumber(report.missing.length) }),
    fill(words.report.verdict, {
      clean: formatNumber(summary.statuses.clean),
      failing: formatNumber(summary.statuses.findings),
    }),
    fill(words.report.classes, numbers(summary.findings)),
    fill(words.report.outcomes, numbers(summary.outcomes)),
  ];
}
