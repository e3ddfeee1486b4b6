import type { PrintedTable } from '../../../adapters/reports/analysis/print/printed-table';
import type { AnalyseViewWords } from '../../../locales/analyse-view-words';

/** Characters that would end a cell of a pasted text. */
const ENDS = /[\t\r\n]+/g;
/** A text that a sheet would take for a formula; a number with its sign is none. */
const FORMULA = /^[=@]|^[+-](?![\d.])/;

function cell(text: string): string {
  const flat = text.replace(ENDS, ' ');
  return FORMULA.test(flat) ? `'${flat}` : flat;
}

/** A table to be pasted into a sheet: cells between tabs, rows on lines; numbers without thousands separators. */
export function tableAsText(table: PrintedTable, words: AnalyseViewWords['table']): string {
  const { headings, rows, hasUnits, hasEnterprises, title, unit } = table;
  const names = headings.map(({ group, name }) => (group === null ? name : `${group} ${name}`));
  const head = [
    words.item,
    ...(hasUnits ? [words.unit] : []),
    ...(hasEnterprises ? [words.enterprises] : []),
    ...names,
  ];
  const lines = rows.map(({ label, unit: of, enterprises, cells }) => [
    label,
    ...(hasUnits ? [of ?? ''] : []),
    ...(hasEnterprises ? [enterprises ?? ''] : []),
    ...cells.map((text) => (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replace(/,/g, '') : text)),
  ]);
  return [[title, ...(unit === null ? [] : [unit])], head, ...lines]
    .map((line) => line.map(cell).join('\t'))
    .join('\r\n');
}
