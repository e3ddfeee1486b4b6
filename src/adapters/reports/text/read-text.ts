import type { Filing, Reading } from '../../../core/model/filing';
import type { FormColumn, FormItem } from '../../../core/model/form';
import { valueKindOf } from '../../../core/model/form';
import { isRefusal } from '../../../core/model/refusal';
import { fill } from '../../../locales/fill';
import { formatCell, formatMonth } from '../../../locales/format';
import { oddityWords } from '../../../locales/oddity-words';
import { refusalWords } from '../../../locales/refusal-words';
import { inLanguage } from '../../../locales/rule-book';
import { answerText } from '../../../locales/value-text';
import type { Words } from '../../../locales/words';
import type { ReadResult } from '../read-result';
import { unitOfCell } from '../reading-unit';
import { displayWidth, padToWidth } from './display-width';
import { printable } from './printable';

/** A table with its first column to the left and figures to the right, aligned by display width. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => displayWidth(row[at] ?? ''))));
  return rows.map((row) =>
    `    ${row.map((text, at) => padToWidth(text, widths[at]!, at === 0 ? 'left' : 'right')).join('  ')}`.trimEnd(),
  );
}

/** A cell as people read it: the figure with its own unit, the day, 是 or 否, the text; `?` before what is unreadable. */
function shown(reading: Reading, item: FormItem | null, column: FormColumn, rowUnit: string, words: Words): string {
  if (reading.state === 'unreadable') return printable(`?${reading.raw}`);
  if (reading.state === 'text') return printable(reading.value);
  const value = reading.state === 'number' ? reading.value : null;
  return answerText(value, valueKindOf(item, column), unitOfCell(item, column, rowUnit), words);
}

function filingLines(filing: Filing, words: Words): string[] {
  const { form } = filing;
  const head = fill(words.listing.readForm, {
    form: `${form.id} ${inLanguage(form.title, words.language)}`,
    version: form.version,
    enterprise: [filing.enterprise.name, filing.enterprise.code].filter((part) => part !== null).join(' '),
    period: filing.period === null ? words.listing.periodUnknown : formatMonth(filing.period, words),
    sheet: filing.sheet,
  });
  const name = (text: { zh: string; en: string }): string => inLanguage(text, words.language);
  const rows = [
    ['', ...form.columns.map((column) => name(column.name))],
    ...form.items.map((item, i) => [
      printable(`${item.code} ${name(item.name)}`),
      ...form.columns.map((column, j) => shown(filing.table.reading(i, j), item, column, item.unit, words)),
    ]),
    ...[...filing.groups.values()]
      .flat()
      .map((row) => [
        printable(`${row.code} ${row.name}`.trim()),
        ...row.readings.map((reading, j) => shown(reading, null, form.columns[j]!, row.unit, words)),
      ]),
  ];
  const oddities = filing.oddities.map((oddity) => {
    const at = oddity.at.slice(0, 3).map(formatCell).join(words.terms.separator);
    return `    ${printable(`${at} ${oddityWords(oddity, words)}`.trim())}`;
  });
  return [printable(head), ...table(rows), ...oddities];
}

/** What was read from one file, for people: the sheets, and each return as a table with what was odd about it. */
export function readText(result: ReadResult, words: Words): string {
  const { book } = result;
  if (isRefusal(book)) {
    const { what, why, todo } = refusalWords(book, words);
    return `${[result.path, what, why, todo].map(printable).join(words.terms.semicolon)}\n`;
  }
  const sheets = book.sheets.map((sheet) =>
    printable(
      fill(words.listing.readSheet, {
        name: sheet.name,
        visibility: words.listing[sheet.visibility],
        cells: sheet.size,
      }),
    ),
  );
  const filings = result.filings.flatMap((filing) => ['', ...filingLines(filing, words)]);
  return `${[...sheets, ...(filings.length === 0 ? ['', words.listing.readNone] : filings)].join('\n')}\n`;
}
