import { readFile } from 'node:fs/promises';
import { PackError } from '../../../adapters/packs/pack-problem';
import { parseTableRules } from '../../../adapters/packs/table-rules/parse-table-rules';
import { readTableRuleSheet } from '../../../adapters/packs/table-rules/read-table-rule-sheet';
import { tableRuleOf } from '../../../adapters/packs/table-rules/table-rule-of';
import type { RuleColumns, WrittenRules } from '../../../adapters/packs/table-rules/written-rules';
import type { TableRule } from '../../../core/checking/check-table';
import { loadParser } from '../../../core/expression/parse';
import { inLanguage } from '../../../locales/rule-book';
import type { Words } from '../../../locales/words';
import { UsageError } from '../frame/usage-error';
import { openRuleBook } from '../open-rule-book';
import { detailsOf } from '../pack-details';

/** Rules for a flat table, and the columns that they give names of their own. */
export interface LoadedTableRules {
  readonly rules: readonly TableRule[];
  readonly columns: RuleColumns;
}

async function fromYaml(file: string, name: string): Promise<WrittenRules> {
  try {
    return parseTableRules(name, await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof PackError) throw new UsageError('rules-unreadable', { value: name }, detailsOf(error));
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError('rules-unreadable', { value: name }, [code]);
  }
}

async function fromWorksheet(file: string, name: string, words: Words): Promise<WrittenRules> {
  const { book, tell } = await openRuleBook(file, name, words);
  const { rules, problems } = readTableRuleSheet(book);
  if (problems.length > 0) throw new UsageError('rules-unreadable', { value: name }, problems.map(tell));
  return { rules, columns: {} };
}

/**
 * Reads and parses a rule file, .yaml or a worksheet. A relation that does not parse stays, with its problems: it is
 * reported as broken.
 * @throws UsageError `rules-unreadable` for a file that is no rule file
 */
export async function loadTableRules(file: string, name: string, words: Words): Promise<LoadedTableRules> {
  const isYaml = !/\.(xlsx|xlsm|xls|et|ods|xlsb|csv)$/i.test(name);
  const { rules, columns } = await (isYaml ? fromYaml(file, name) : fromWorksheet(file, name, words));
  const parser = await loadParser();
  const parsed = rules.map((rule): TableRule => {
    const message = inLanguage(rule.message, words.language);
    return { ...tableRuleOf(rule, parser), ...(message === '' ? {} : { message }) };
  });
  return { rules: parsed, columns };
}
