import type { WorkbookGrid } from '../../../core/model/grid';
import { findRuleTables, type RuleTable } from '../worksheet/find-table';
import { RowReader, RULE_ID } from '../worksheet/read-rule-row';
import { filledRows, MOST_RULES } from '../worksheet/read-rule-worksheet';
import { headingWords, type RuleColumn } from '../worksheet/rule-columns';
import { classOf } from '../worksheet/rule-words';
import type { WorksheetProblem } from '../worksheet/worksheet-problem';
import type { WrittenRule } from './written-rules';

/** What a rule for a table of any kind can do without: it is of no form, and need not say where it comes from. */
const NOT_NEEDED = new Set((['class', 'form', 'messageZh', 'source'] as RuleColumn[]).map(headingWords));

/** The rules of a worksheet, and what is wrong with it, each mistake at its cell. */
export interface TableRuleSheet {
  readonly rules: readonly WrittenRule[];
  readonly problems: readonly WorksheetProblem[];
}

function readRow(table: RuleTable, row: number): { rule: WrittenRule; reader: RowReader } {
  const reader = new RowReader(table, row);
  const id = reader.word('id', (text) => (RULE_ID.test(text) ? text : null), 'not-an-id', null) ?? '';
  const ruleClass = reader.text('class') === '' ? null : reader.word('class', classOf, 'not-a-class', null);
  const [expr, zh, en] = [reader.needed('expr'), reader.text('messageZh'), reader.text('messageEn')];
  const message = en === '' || zh === '' ? zh || en : { zh, en };
  return { rule: { id, class: ruleClass, expr, message }, reader };
}

function readTable(table: RuleTable): TableRuleSheet {
  const { sheet } = table;
  const headings = table.problems.filter(
    ({ code, facts }) => code !== 'column-missing' || !NOT_NEEDED.has(String(facts['column'])),
  );
  if (headings.length > 0) return { rules: [], problems: headings };
  const rows = filledRows(table);
  if (rows.length > MOST_RULES) {
    return {
      rules: [],
      problems: [{ code: 'too-many-rows', sheet: sheet.name, cell: '', facts: { limit: MOST_RULES } }],
    };
  }
  const read = rows.map((row) => readRow(table, row));
  const twice = read.flatMap(({ rule, reader }, at): WorksheetProblem[] => {
    const first = read.findIndex((other) => other.rule.id === rule.id);
    if (first === at || rule.id === '') return [];
    const facts = { value: rule.id, other: `${sheet.name}!${read[first]!.reader.address('id')}` };
    return [{ code: 'id-twice', sheet: sheet.name, cell: reader.address('id'), facts }];
  });
  return {
    rules: read.map(({ rule }) => rule),
    problems: [...read.flatMap(({ reader }) => reader.problems), ...twice],
  };
}

/** Reads rules for a flat table from a worksheet: 编号 and 关系式, and 类别, 中文提示, 英文提示 where there are any. */
export function readTableRuleSheet(book: WorkbookGrid): TableRuleSheet {
  const tables = findRuleTables(book).map(readTable);
  const rules = tables.flatMap((table) => table.rules);
  const problems = tables.flatMap((table) => table.problems);
  if (rules.length > 0 || problems.length > 0) return { rules, problems };
  return { rules, problems: [{ code: 'no-rules', sheet: book.sheets[0]?.name ?? '', cell: '', facts: {} }] };
}
