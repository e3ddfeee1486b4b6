import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { PackError, type PackProblem } from '../../../adapters/packs/pack-problem';
import { parsePackFile } from '../../../adapters/packs/parse-pack-file';
import type { TableRule } from '../../../core/checking/check-table';
import { loadParser } from '../../../core/expression/parse';
import type { Language } from '../../../locales/language';
import { inLanguage } from '../../../locales/rule-book';
import { UsageError } from '../frame/usage-error';
import { detailsOf } from '../pack-details';

const Message = v.union([v.string(), v.strictObject({ zh: v.string(), en: v.string() })]);

/** The rule file of a flat table: `rules: [{ id, expr, class?, message? }]`. */
export const TableRulesSchema = v.strictObject({
  rules: v.array(
    v.strictObject({
      id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
      expr: v.union([v.string(), v.pipe(v.union([v.number(), v.boolean()]), v.transform(String))]),
      class: v.optional(v.picklist(['mandatory', 'verify', 'hint'])),
      message: v.optional(Message),
    }),
  ),
});

/**
 * Reads and parses a rule file. A relation that does not parse stays, with its problems: it is reported as broken.
 * @throws UsageError `rules-unreadable` for a file that is no rule file
 */
export async function loadTableRules(file: string, name: string, language: Language): Promise<readonly TableRule[]> {
  try {
    const { value, lineOf } = parsePackFile(name, await readFile(file, 'utf8'), TableRulesSchema);
    const ids = value.rules.map(({ id }) => id);
    const lineAt = (at: number): number | null => lineOf(['rules', at]);
    const twice = ids.flatMap((id, at): PackProblem[] => {
      const first = ids.indexOf(id);
      if (first === at) return [];
      const facts = { value: id, other: `${name}:${String(lineAt(first) ?? 1)}` };
      return [{ code: 'rule-twice', file: name, line: lineAt(at), path: `rules[${String(at)}].id`, facts }];
    });
    if (twice.length > 0) throw new PackError(twice);
    const parser = await loadParser();
    return value.rules.map(({ id, expr, class: ruleClass, message }): TableRule => {
      const parsed = parser.parse(expr);
      return {
        id,
        ...(ruleClass === undefined ? {} : { class: ruleClass }),
        ...(message === undefined
          ? {}
          : { message: typeof message === 'string' ? message : inLanguage(message, language) }),
        ...(parsed.ok ? { tree: parsed.tree } : { tree: null, problems: parsed.problems }),
      };
    });
  } catch (error) {
    if (error instanceof PackError) throw new UsageError('rules-unreadable', { value: name }, detailsOf(error));
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError('rules-unreadable', { value: name }, [code]);
  }
}
