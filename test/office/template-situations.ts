import type { BookSpec } from '../../src/adapters/ooxml/write-spec';
import type { TemplateOrder } from '../../src/adapters/write-return/template/template-order';
import { templateBook } from '../../src/adapters/write-return/template/write-template';
import type { ReturnToCheck } from '../../src/core/checking/check-input';
import { ScalarIndex } from '../../src/core/checking/layout';
import { frameOf } from '../../src/core/checking/return-frame';
import type { RuleSet } from '../../src/core/checking/rule-set';
import type { Filing } from '../../src/core/model/filing';
import type { Period } from '../../src/core/model/period';
import type { RegisterEntry } from '../../src/core/model/register';
import { prepareForms } from '../../src/core/reading/form-index';
import { readFilings } from '../../src/core/reading/read-filings';
import { gridOf, orderOf } from '../fixtures/template-order';
import { filledIn, type Drawing } from './template-filling';
import { linesOf, type TemplateLines } from './template-verdicts';

/** For whom and for when templates are made. */
export interface Situation {
  readonly name: string;
  readonly period: Period;
  readonly entry: RegisterEntry;
  /** whether the enterprise filed a year ago, so that last year's columns are filled in and locked */
  readonly filed: boolean;
}

const ENTRY: RegisterEntry = {
  organisationCode: 'D2143569X',
  creditCode: null,
  name: '海南澄屿制药有限公司',
  industry: '2720',
  status: null,
  cluster: null,
  subPark: null,
  aboveScale: null,
  highTech: null,
  firstMonth: null,
  lastMonth: null,
  contact: null,
  telephone: null,
  annualRevenue: null,
  at: null,
};

/** Two months, in which other rules are in force, and two enterprises, of which the register knows other things. */
export const SITUATIONS: readonly Situation[] = [
  {
    name: 'september',
    period: { year: 2013, month: 9 },
    entry: { ...ENTRY, status: 'producing', aboveScale: true, annualRevenue: 600_000 },
    filed: false,
  },
  {
    name: 'december',
    period: { year: 2013, month: 12 },
    entry: { ...ENTRY, status: 'stopped', highTech: { from: { year: 2011, month: 3 }, to: null } },
    filed: true,
  },
];

/** A template that was made, and what the check is given beside the return. */
export interface MadeTemplate extends TemplateLines {
  readonly order: TemplateOrder;
  readonly book: BookSpec;
  readonly beside: Omit<ReturnToCheck, 'filings'>;
}

function made(
  rules: RuleSet,
  forms: readonly string[],
  situation: Situation,
  lastYear: readonly Filing[],
): MadeTemplate {
  const { entry, period } = situation;
  const beside = { previous: [], lastYear, entry, register: null, asked: period };
  const values = frameOf(rules.layout, { ...beside, filings: [] }).scalars;
  const known = Object.entries(ScalarIndex).map(([name, index]) => [name, values[index]!] as const);
  const scalars = new Map(known.filter(([, value]) => !Number.isNaN(value)));
  const order = orderOf(rules, forms, { period, scalars, lastYear });
  return { order, beside, book: templateBook(order), ...linesOf(order) };
}

/** A filling of a template: the workbook, and the number cells that hold a text. */
export function fillingOf({ book, sheets }: MadeTemplate, drawing: Drawing): { book: BookSpec; texts: string[] } {
  const texts: string[] = [];
  const filled = book.sheets.map((sheet) => {
    const own = sheets.find((one) => one.sheet.name === sheet.name);
    if (!own) return sheet;
    const typed = filledIn(own, sheet, drawing);
    texts.push(...typed.texts);
    return typed.sheet;
  });
  return { book: { ...book, sheets: filled }, texts };
}

/** The template of these forms; where the enterprise filed a year ago, with the figures of a random filing of then. */
export function templateFor(
  rules: RuleSet,
  forms: readonly string[],
  situation: Situation,
  random: () => number,
): MadeTemplate {
  if (!situation.filed) return made(rules, forms, situation, []);
  const { year, month } = situation.period;
  const then = made(rules, forms, { ...situation, period: { year: year - 1, month } }, []);
  const { book } = fillingOf(then, { random, blanks: 0.1, texts: 0 });
  const { filings } = readFilings(gridOf(book), prepareForms(rules.pack.forms));
  return made(rules, forms, situation, filings);
}
