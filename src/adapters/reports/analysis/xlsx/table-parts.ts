import type { AnalysisTable } from '../../../../core/model/analysis';
import { fill } from '../../../../locales/fill';
import { tableTitle } from '../print/table-title';
import type { BookSpeech } from './book-speech';

/** Columns of a table that go onto one sheet and one page across; a wide table goes on in a second part (续表). */
export interface TablePart {
  readonly table: AnalysisTable;
  /** 1, 2 … of the workbook */
  readonly number: number;
  /** 0 = the first part */
  readonly part: number;
  /** indexes of the table's columns */
  readonly columns: readonly number[];
  readonly sheet: string;
  readonly title: string;
  /** with its number: 表3 年度计划完成情况 */
  readonly fullTitle: string;
}

const MOST_COLUMNS = 10;
const LONGEST_NAME = 31;

/** Runs of columns about one measure: they stay together where they fit. */
function runs({ columns }: AnalysisTable): number[][] {
  const all: number[][] = [];
  columns.forEach(({ of }, at) => {
    const last = all.at(-1);
    if (last && columns[last[0]!]!.of === of) last.push(at);
    else all.push([at]);
  });
  return all;
}

function splitColumns(table: AnalysisTable): number[][] {
  if (table.columns.length <= MOST_COLUMNS) return [table.columns.map((_, at) => at)];
  const parts: number[][] = [];
  for (const run of runs(table)) {
    const last = parts.at(-1);
    if (last && last.length + run.length <= MOST_COLUMNS) last.push(...run);
    else for (let at = 0; at < run.length; at += MOST_COLUMNS) parts.push(run.slice(at, at + MOST_COLUMNS));
  }
  return parts;
}

/** A name that a sheet may have: without what Excel forbids, no longer than it takes. */
export function sheetName(text: string): string {
  const plain = text.replace(/[\\/?*[\]:]/g, ' ').replace(/^'+|'+$/g, '');
  if (plain.length <= LONGEST_NAME) return plain.trimEnd();
  const cut = Array.from(plain.slice(0, LONGEST_NAME + 1))
    .slice(0, -1)
    .join('')
    .slice(0, LONGEST_NAME);
  // half a word says nothing: a name of several words is cut between two of them
  const whole = /^[\x20-\x7e]+$/.test(cut) && plain[cut.length] !== ' ' ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
  return (whole || cut).trimEnd();
}

/** The tables of the workbook, numbered, each in as many parts as it needs. */
export function tableParts(tables: readonly AnalysisTable[], speech: BookSpeech): TablePart[] {
  const { book } = speech;
  return tables.flatMap((table, at) => {
    const number = at + 1;
    const title = tableTitle(table, speech);
    return splitColumns(table).map((columns, part): TablePart => {
      const head = part === 0 ? fill(book.table, { number }) : fill(book.continued, { number, part });
      const fullTitle = `${head} ${title}`;
      return {
        ...{ table, number, part, columns, sheet: sheetName(fullTitle), fullTitle },
        title: part === 0 ? title : fill(book.continuedTitle, { title, part }),
      };
    });
  });
}
