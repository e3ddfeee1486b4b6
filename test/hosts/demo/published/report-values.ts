import path from 'node:path';
import * as v from 'valibot';
import { AnalysisSchema, type AnalysisOutput } from '../../../../src/adapters/reports/analysis/json/analysis-schema';
import { ReadSchema, type ReadOutput } from '../../../../src/adapters/reports/json/read-schema';
import { quantityIn } from '../../../../src/core/indicators/quantity-in';
import { roundDecimal } from '../../../../src/core/rounding/decimal-text';
import { shenbao } from './built-program';
import type { AnalysedFigure, PublishedFigure, ReadFigure } from './report-figures';

const BOOKS = { 'GX-I': 'GX-I_投资与项目进度.xlsx', 'GX-L': 'GX-L_园区用工与安全生产情况.xlsx' };

interface Value {
  readonly value: number;
  readonly unit: string;
}

/** A month a year before: 2012-12 for 2013-12. */
const yearBefore = (month: string): string => `${String(Number(month.slice(0, 4)) - 1)}${month.slice(4)}`;

/** The figures that the public commands give of a written zone; every month is analysed once. */
export class ReportValues {
  private readonly analyses = new Map<string, AnalysisOutput>();
  private readonly books = new Map<string, ReadOutput>();

  constructor(private readonly folder: string) {}

  analysis(month: string): AnalysisOutput {
    const known = this.analyses.get(month);
    if (known) return known;
    const argv = ['--period', month, '--register', 'register.xlsx', '--top', '5', '--format', 'json'];
    const made = v.parse(AnalysisSchema, JSON.parse(shenbao(this.folder, 'analyse', month, ...argv)));
    this.analyses.set(month, made);
    return made;
  }

  private book(month: string, form: ReadFigure['form']): ReadOutput {
    const file = path.join(month, '管委会部门台账', BOOKS[form]);
    const known = this.books.get(file);
    if (known) return known;
    const made = v.parse(ReadSchema, JSON.parse(shenbao(this.folder, 'read', file, '--format', 'json')));
    this.books.set(file, made);
    return made;
  }

  private analysed({ month, table, row, column }: AnalysedFigure): Value {
    const found = this.analysis(month).tables.find(({ id }) => id === table);
    const line = found?.rows.find(({ name, labels }) => labels[0] === row || name === row);
    const cell = line?.cells[found!.columns.findIndex(({ id }) => id === column)];
    const value = cell?.value ?? null;
    if (value === null) throw new Error(`no value: ${month} ${table} ${row} ${column}`);
    return { value, unit: cell!.unit };
  }

  private read({ form, item, column }: ReadFigure, month: string): Value {
    const items = this.book(month, form).filings.flatMap((filing) => filing.items);
    const found = items.find((one) => one.code === item && one.column === column);
    const value = found?.value ?? null;
    if (value === null) throw new Error(`no value: ${month} ${form} ${item} ${column}`);
    return { value, unit: found!.unit };
  }

  /** What the data come to, written as the report writes it. */
  computed({ from, printed, unit, like }: PublishedFigure): string {
    const { value, unit: given } = 'form' in from ? this.read(from, from.month) : this.analysed(from);
    switch (like) {
      case 'turn':
        return value > 0 ? '增长' : '下降';
      case 'year': {
        const before = this.read(from as ReadFigure, yearBefore(from.month)).value;
        return value < before ? '下降' : value === before ? '持平' : '上升';
      }
      case 'fraction': {
        const [upper, lower] = printed.split('/').map(Number);
        return Math.round((value / 100) * lower!) === upper ? printed : `${roundDecimal(value, 1)}%`;
      }
      case 'near': {
        const amount = quantityIn({ value, unit: given }, unit)!;
        const about = Number(printed.slice(1));
        const digit = 10 ** Math.floor(Math.log10(about));
        return amount < about && Math.round(amount / digit) * digit === about ? printed : roundDecimal(amount, 2);
      }
      default: {
        const amount = unit === '' ? value : quantityIn({ value, unit: given }, unit);
        if (typeof amount !== 'number') throw new Error(`${given} is no ${unit}`);
        return roundDecimal(amount, printed.split('.')[1]?.length ?? 0);
      }
    }
  }
}
