import type {
  Analysis,
  AnalysisColumn,
  AnalysisRow,
  AnalysisTable,
  AnalysisTerm,
} from '../../../../core/model/analysis';
import { addressOf } from '../../../../core/model/cell';
import { fill } from '../../../../locales/fill';
import { formatUnit } from '../../../../locales/format';
import { lookUp } from '../../../../locales/look-up';
import { quotedSheet } from '../../../ooxml/write-range';
import type { CellSpec, SheetSpec } from '../../../ooxml/write-spec';
import { rowLabel } from '../print/row-label';
import { shortSpan } from '../print/span-text';
import { measureName } from '../print/speech';
import { tableTitle } from '../print/table-title';
import type { BookSpeech } from './book-speech';
import type { PlacedTerm } from './cell-formula';
import { cellRef } from './expression';
import { figureLook, LOOK, middleLook } from './look';

const HEAD_ROW = 2;
const VALUE_COLUMN = 5;
const WIDTHS = [30, 26, 22, 18, 20, 20, 20];
const THEN = /Then$/;
const PLAIN = { total: false, last: false };
const LOOK_TEXT: NonNullable<CellSpec['style']> = {
  border: { bottom: 'hair', color: '7F7F7F' },
  align: { horizontal: 'left', vertical: 'center', shrink: true },
};
/** Ratios keep their own terms; elsewhere one sum has several parts to play. */
const SAME_SUM: Readonly<Record<string, string>> = {
  part: 'now',
  partThen: 'then',
  cumulative: 'now',
  total: 'totalNow',
};

/** Where a term is used. */
export interface TermPlace {
  readonly table: AnalysisTable;
  readonly row: AnalysisRow;
  readonly column: AnalysisColumn;
}

/** The sheet of sums (底表): every sum once, with what it is, for the formulas of the tables to work on. */
export class SumsSheet {
  private readonly rows: (readonly (string | number)[])[] = [];
  private readonly places = new Map<string, number>();

  constructor(
    private readonly analysis: Analysis,
    private readonly speech: BookSpeech,
  ) {}

  get name(): string {
    return this.speech.book.sums;
  }

  /** The terms of a cell as cells of this sheet; empty where one of them is not known. */
  place(terms: readonly AnalysisTerm[], where: TermPlace): PlacedTerm[] {
    if (terms.some(({ value }) => value === null || !Number.isFinite(value))) return [];
    return terms.map((term) => {
      const row = HEAD_ROW + 1 + this.rowOf(term, where);
      const address = addressOf({ row, column: VALUE_COLUMN });
      return { term, at: cellRef(`${quotedSheet(this.name)}!${address}`, term.value!) };
    });
  }

  sheet(): SheetSpec {
    const { book } = this.speech;
    const { table, row, of, span, role, value, unit } = book.heads;
    const heads = [table, row, of, span, role, value, unit];
    const text = (at: number, column: number, words: string, style: CellSpec['style']): CellSpec => ({
      ...{ row: at, column, content: { type: 'text', value: words } },
      ...(style ? { style } : {}),
    });
    const body = this.rows.flatMap((fields, i) =>
      fields.map((field, column): CellSpec => {
        const at = { row: HEAD_ROW + 1 + i, column };
        if (typeof field === 'number') {
          return { ...at, content: { type: 'number', value: field }, style: figureLook('#,##0.######', PLAIN) };
        }
        return { ...at, content: { type: 'text', value: field }, style: column > 2 ? middleLook(PLAIN) : LOOK_TEXT };
      }),
    );
    return {
      name: this.name,
      cells: [
        text(0, 0, book.sumsTitle, LOOK.sheetTitle),
        text(1, 0, book.sumsNote, LOOK.left),
        ...heads.map((words, column) => text(HEAD_ROW, column, words, LOOK.head)),
        ...body,
      ],
      columns: WIDTHS.map((width, column) => ({ column, width })),
      rows: [
        { row: 0, height: 28 },
        { row: HEAD_ROW, height: 22 },
      ],
      freeze: { rows: HEAD_ROW + 1, columns: 0 },
      gridLines: false,
      print: {
        ...{ orientation: 'portrait', fit: { wide: 1, tall: 0 }, titleRows: { from: HEAD_ROW, to: HEAD_ROW } },
        footer: `&C${book.page}`,
      },
    };
  }

  private rowOf(term: AnalysisTerm, where: TermPlace): number {
    const { table, row, column } = where;
    const ratio = column.indicator === 'rate' || column.indicator === 'rate-change';
    const ofCity = table.kind === 'reference' && term.role === 'total';
    const role = ratio || ofCity ? term.role : (SAME_SUM[term.role] ?? term.role);
    const ofAll = !ratio && role.startsWith('total') && !ofCity;
    const key = [table.id, ofAll ? '' : row.id, column.of, column.span, role, term.value, term.unit].join('\u0000');
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.rows.length);
    return this.rows.push(this.fields({ ...term, role }, where, ofAll, ofCity)) - 1;
  }

  private fields(term: AnalysisTerm, { table, row, column }: TermPlace, ofAll: boolean, ofCity: boolean) {
    const { speech, analysis } = this;
    const { own, words } = speech;
    const measure =
      column.of ?? (row.subject === 'measure' || row.subject === 'ratio' ? (row.labels[0] ?? null) : null);
    const label = ofAll ? own.total : rowLabel(table, row, analysis, speech);
    const about = measure === null ? '' : measureName(measure, speech);
    return [
      tableTitle(table, speech),
      label,
      about === label ? '' : about,
      table.kind === 'trend' ? own.plainSpan[column.span] : shortSpan(analysis.period, column.span, speech),
      ofCity ? own.indicators.reference : this.roleText(term.role),
      term.value!,
      formatUnit(term.unit, words),
    ];
  }

  private roleText(role: string): string {
    const { book, own } = this.speech;
    const plain = lookUp(book.roles, role) ?? lookUp(own.steps, role);
    if (plain !== undefined) return plain;
    const base = lookUp(book.roles, role.replace(THEN, ''));
    return THEN.test(role) && base !== undefined ? fill(book.thenOf, { role: base }) : role;
  }
}
