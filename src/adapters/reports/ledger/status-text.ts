import { fill } from '../../../locales/fill';
import { formatMonth, formatNumber } from '../../../locales/format';
import { ledgerWords } from '../../../locales/ledger-words';
import type { Words } from '../../../locales/words';
import { displayWidth, padToWidth } from '../text/display-width';
import type { Paint } from '../text/paint';
import { printable } from '../text/printable';
import { listedLines } from './listed-lines';
import { statusLists, statusNotes, statusTable } from './status-lines';
import { rateText, type StatusReport } from './status-report';

/** The rows of the table of forms, heading first, as texts. */
export function statusRows(report: StatusReport, words: Words): readonly (readonly string[])[] {
  const { heading, shown, due, told } = statusTable(report, words);
  const { status } = report;
  const row = (
    name: string,
    one: Pick<typeof status, 'expected' | 'counts' | 'rate'>,
    last: string,
  ): readonly string[] => [
    name,
    ...[one.expected, ...shown.map((state) => one.counts[state])].map((count) => formatNumber(count)),
    rateText(one.rate),
    last,
  ];
  return [
    heading,
    ...due.map((one) => row(one.form.id, one, one.due?.date ?? told.dueUnknown)),
    row(told.total, status, ''),
  ];
}

/** Columns set out for a terminal, the first to the left, figures to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => displayWidth(row[at]!))));
  return rows.map((row) =>
    row
      .map((text, at) => padToWidth(text, widths[at]!, at === 0 ? 'left' : 'right'))
      .join('  ')
      .trimEnd(),
  );
}

/** The status of a month for a terminal: a line a form, then whom to ask. */
export function statusText(
  report: StatusReport,
  words: Words,
  { verbose, paint }: { readonly verbose: boolean; readonly paint: Paint },
): string {
  const told = ledgerWords(words.language).status;
  const { status, ledger } = report;
  const title = fill(told.title, { period: formatMonth(status.period, words), today: status.today, ledger });
  const [head = '', ...rows] = aligned(statusRows(report, words));
  const lists = statusLists(report, words).flatMap(({ heading, lines }) => listedLines(heading, lines, verbose, words));
  const calls = (statusLists(report, words)[0]?.lines.length ?? 0) > 0;
  const lines = [...rows, '', ...statusNotes(report, words), ...lists, ...(calls ? ['', told.nextMail] : [])].map(
    printable,
  );
  return `${[paint.heading(printable(title)), paint.heading(printable(head)), ...lines].join('\n')}\n`;
}
