import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkRules } from '../../adapters/packs/check-pack';
import { PackError } from '../../adapters/packs/pack-problem';
import { parsePackFile } from '../../adapters/packs/parse-pack-file';
import { rulesFileSchema } from '../../adapters/packs/rule-schema';
import { readRuleWorksheet } from '../../adapters/packs/worksheet/read-rule-worksheet';
import type { CompiledPack } from '../../core/checking/compiled-pack';
import type { RuleDefinition } from '../../core/model/rule';
import type { Words } from '../../locales/words';
import { UsageError } from './frame/usage-error';
import { openRuleBook } from './open-rule-book';
import { detailsOf } from './pack-details';

/** Rules of a file of one's own, and where each of their fields stands. */
export interface OwnRules {
  readonly rules: readonly RuleDefinition[];
  /** true for a worksheet, where examples are optional */
  readonly isWorksheet: boolean;
  /** `规则.xlsx 规则!D5` for a field such as `message.zh`; null where only the rule's own place is known */
  placeOf(rule: string, field: string): string | null;
}

async function fromYaml(pack: CompiledPack, file: string, name: string): Promise<OwnRules> {
  try {
    const parsed = parsePackFile(name, await readFile(file, 'utf8'), rulesFileSchema);
    const rules: RuleDefinition[] = parsed.value.rules.map((rule, i) => ({
      ...rule,
      origin: `${name}:${String(parsed.lineOf(['rules', i]) ?? 1)}`,
    }));
    const problems = checkRules(rules, pack.forms);
    if (problems.length > 0) throw new PackError(problems);
    return { rules, isWorksheet: false, placeOf: () => null };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new UsageError('rules-unreadable', { value: name }, detailsOf(error));
  }
}

async function fromWorksheet(
  pack: CompiledPack,
  file: string,
  name: string,
  taken: ReadonlySet<string>,
  words: Words,
): Promise<OwnRules> {
  const { book, tell } = await openRuleBook(file, name, words);
  const { rules, problems } = readRuleWorksheet(book, name, pack.forms, taken);
  if (problems.length > 0) throw new UsageError('rules-unreadable', { value: name }, problems.map(tell));
  const byId = new Map(rules.map((one) => [one.rule.id, one]));
  return {
    rules: rules.map(({ rule }) => rule),
    isWorksheet: true,
    placeOf: (id, field) => {
      const one = byId.get(id);
      const cell = one?.cells.get(field) ?? one?.cells.get(field.split('.')[0]!);
      return one && cell !== undefined ? `${name} ${one.sheet}!${cell}` : null;
    },
  };
}

/**
 * Reads rules of one's own: a YAML file as in a pack, or a worksheet (.xlsx, .csv, .xls, .et, .ods).
 * @param taken ids that a worksheet cannot give again
 * @throws UsageError `rules-unreadable` with file and line, or file, sheet and cell, of everything that is wrong
 */
export async function openRules(
  pack: CompiledPack,
  file: string,
  taken: ReadonlySet<string>,
  words: Words,
): Promise<OwnRules> {
  const name = path.basename(file);
  return /\.ya?ml$/i.test(name) ? fromYaml(pack, file, name) : fromWorksheet(pack, file, name, taken, words);
}
