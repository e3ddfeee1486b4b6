import { addressOf, type Cell } from '../../../core/model/cell';
import type { FormDefinition } from '../../../core/model/form';
import type { ExampleValues, RuleDefinition } from '../../../core/model/rule';
import type { RuleTable } from './find-table';
import { headingWords, type RuleColumn } from './rule-columns';
import { audienceOf, classOf, exampleOf, levelOf, listOf, usualLevel } from './rule-words';
import type { WorksheetProblem, WorksheetProblemCode } from './worksheet-problem';

export const RULE_ID = /^[0-9A-Za-z][0-9A-Za-z._-]{0,31}$/;
/** Longest text of a cell; the rule language has the same limit. */
const LONGEST = 2000;

/** Reads the cells of one row; every mistake is noted with its cell. */
export class RowReader {
  readonly problems: WorksheetProblem[] = [];

  constructor(
    private readonly table: RuleTable,
    private readonly row: number,
  ) {}

  address(column: RuleColumn): string {
    return addressOf({ row: this.row, column: this.table.columns.get(column) ?? 0 });
  }

  report(code: WorksheetProblemCode, column: RuleColumn, facts: WorksheetProblem['facts'] = {}): void {
    const { sheet } = this.table;
    const named = { column: headingWords(column), ...facts };
    this.problems.push({ code, sheet: sheet.name, cell: this.address(column), facts: named });
  }

  private cell(column: RuleColumn): Cell | null {
    const at = this.table.columns.get(column);
    return at === undefined ? null : this.table.sheet.cellAt(this.row, at);
  }

  /** The text of a cell without spaces around; '' for a blank one. */
  text(column: RuleColumn): string {
    const cell = this.cell(column);
    if (cell === null || cell.type === 'blank' || cell.formula || cell.type === 'error') {
      if (cell?.formula) this.report('formula', column);
      else if (cell?.type === 'error') this.report('error-value', column, { value: cell.value });
      return '';
    }
    const text = cell.raw.trim();
    if (text.length <= LONGEST) return text;
    this.report('too-long', column, { measured: text.length, limit: LONGEST });
    return '';
  }

  needed(column: RuleColumn): string {
    const before = this.problems.length;
    const text = this.text(column);
    if (text === '' && this.problems.length === before) this.report('blank', column);
    return text;
  }

  /** A word of a small vocabulary. @param otherwise where the cell is blank; null = it must be filled */
  word<T>(
    column: RuleColumn,
    read: (text: string) => T | null,
    code: WorksheetProblemCode,
    otherwise: T | null,
  ): T | null {
    const text = otherwise === null ? this.needed(column) : this.text(column);
    if (text === '') return otherwise;
    const value = read(text);
    if (value === null) this.report(code, column, { value: text });
    return value;
  }

  examples(column: RuleColumn): ExampleValues[] {
    return this.text(column)
      .split(/[|｜]/u)
      .filter((part) => part.trim() !== '')
      .flatMap((part) => {
        const values = exampleOf(part);
        if (values === null) this.report('bad-example', column, { value: part.trim() });
        return values === null ? [] : [values];
      });
  }
}

/** Fields of a rule and the columns they come from, to find the cell of what lint says. */
const FIELDS: Readonly<Record<string, RuleColumn>> = {
  id: 'id',
  class: 'class',
  form: 'form',
  expr: 'expr',
  when: 'when',
  forEach: 'forEach',
  columns: 'columns',
  'message.zh': 'messageZh',
  'message.en': 'messageEn',
  'examples.holds': 'holds',
  'examples.fails': 'fails',
  'examples.missing': 'missing',
};

/** A rule of a worksheet, and the cells its fields stand in. */
export interface WorksheetRule {
  readonly rule: RuleDefinition;
  readonly sheet: string;
  readonly cells: ReadonlyMap<string, string>;
}

function cellsOf(table: RuleTable, reader: RowReader): ReadonlyMap<string, string> {
  const there = Object.entries(FIELDS).filter(([, column]) => table.columns.has(column));
  return new Map(there.map(([field, column]) => [field, reader.address(column)]));
}

/** Reads one row as a rule. @returns the rule, or what is wrong with the row */
export function readRuleRow(
  table: RuleTable,
  row: number,
  forms: readonly FormDefinition[],
  file: string,
): { readonly rule: WorksheetRule | null; readonly problems: readonly WorksheetProblem[] } {
  const reader = new RowReader(table, row);
  const id = reader.word('id', (text) => (RULE_ID.test(text) ? text : null), 'not-an-id', null);
  const ruleClass = reader.word('class', classOf, 'not-a-class', null);
  const formIds = forms.map((form) => form.id).join(', ');
  const formText = reader.needed('form');
  const form = forms.find((one) => one.id === formText || one.alias === formText);
  if (!form && formText !== '') reader.report('unknown-form', 'form', { value: formText, allowed: formIds });
  const expr = reader.needed('expr');
  const zh = reader.needed('messageZh');
  const source = reader.needed('source');
  const others = forms.filter((one) => one !== form).flatMap((one) => [one.alias, one.id]);
  const essLevel = reader.word('level', levelOf, 'not-a-level', usualLevel(expr, others));
  const audience = reader.word('audience', audienceOf, 'not-an-audience', 'office' as const);
  const [when, forEach, columns] = [
    reader.text('when'),
    listOf(reader.text('forEach')),
    listOf(reader.text('columns')),
  ];
  const [en, nameZh, nameEn] = [reader.text('messageEn'), reader.text('nameZh'), reader.text('nameEn')];
  const examples = {
    holds: reader.examples('holds'),
    fails: reader.examples('fails'),
    missing: reader.examples('missing'),
  };
  const { problems } = reader;
  if (problems.length > 0 || id === null || ruleClass === null || !form || essLevel === null || audience === null) {
    return { rule: null, problems };
  }
  const rule: RuleDefinition = {
    id,
    form: form.id,
    name: { zh: nameZh || id, en: nameEn || nameZh || id },
    class: ruleClass,
    essLevel,
    audience,
    expr,
    ...(when === '' ? {} : { when }),
    ...(forEach.length === 0 ? {} : { forEach }),
    ...(columns.length === 0 ? {} : { columns }),
    message: { zh, en: en || zh },
    source: source.slice(0, 200),
    examples,
    origin: `${file} ${table.sheet.name}!${reader.address('expr')}`,
  };
  return { rule: { rule, sheet: table.sheet.name, cells: cellsOf(table, reader) }, problems: [] };
}
