import type { FormDefinition } from '../../../core/model/form';
import type { WorkbookGrid } from '../../../core/model/grid';
import { findRuleTables, type RuleTable } from './find-table';
import { readRuleRow, type WorksheetRule } from './read-rule-row';
import type { WorksheetProblem } from './worksheet-problem';

/** An office keeps a few hundred relations; a sheet with more is something else. */
export const MOST_RULES = 2000;

/** The rules of a workbook, or everything that is wrong with them, each mistake at its cell. */
export interface WorksheetRules {
  readonly rules: readonly WorksheetRule[];
  readonly problems: readonly WorksheetProblem[];
}

/** Rows below the headings that hold anything in a column of rules. */
export function filledRows({ sheet, headingRow, columns }: RuleTable): number[] {
  const wanted = new Set(columns.values());
  const rows = new Set<number>();
  for (let i = sheet.firstOfRow(headingRow + 1); i < sheet.size && rows.size <= MOST_RULES; i++) {
    if (wanted.has(sheet.columns[i]!)) rows.add(sheet.rows[i]!);
  }
  return [...rows];
}

function readTable(table: RuleTable, forms: readonly FormDefinition[], file: string): WorksheetRules {
  if (table.problems.length > 0) return { rules: [], problems: table.problems };
  const rows = filledRows(table);
  if (rows.length > MOST_RULES) {
    return {
      rules: [],
      problems: [{ code: 'too-many-rows', sheet: table.sheet.name, cell: '', facts: { limit: MOST_RULES } }],
    };
  }
  const read = rows.map((row) => readRuleRow(table, row, forms, file));
  return { rules: read.flatMap(({ rule }) => rule ?? []), problems: read.flatMap(({ problems }) => problems) };
}

function idProblems(rules: readonly WorksheetRule[], taken: ReadonlySet<string>): WorksheetProblem[] {
  const seen = new Map<string, string>();
  return rules.flatMap(({ rule, sheet, cells }): WorksheetProblem[] => {
    const cell = cells.get('id') ?? '';
    const other = seen.get(rule.id);
    seen.set(rule.id, other ?? `${sheet}!${cell}`);
    if (taken.has(rule.id)) return [{ code: 'id-in-pack', sheet, cell, facts: { value: rule.id } }];
    return other === undefined ? [] : [{ code: 'id-twice', sheet, cell, facts: { value: rule.id, other } }];
  });
}

/**
 * Reads rules that a statistician keeps in a worksheet: a heading row (编号 类别 表号 关系式 中文提示 英文提示 来源, or
 * id class form expression …), then a row a rule. Every sheet with such headings counts.
 * @param file the name told in messages
 * @param taken ids of the pack's own rules, which a worksheet cannot give again
 */
export function readRuleWorksheet(
  book: WorkbookGrid,
  file: string,
  forms: readonly FormDefinition[],
  taken: ReadonlySet<string>,
): WorksheetRules {
  const tables = findRuleTables(book).map((table) => readTable(table, forms, file));
  const rules = tables.flatMap((table) => table.rules);
  const problems = [...tables.flatMap((table) => table.problems), ...idProblems(rules, taken)];
  if (rules.length > 0 || problems.length > 0) return { rules, problems };
  return { rules, problems: [{ code: 'no-rules', sheet: book.sheets[0]?.name ?? '', cell: '', facts: {} }] };
}
