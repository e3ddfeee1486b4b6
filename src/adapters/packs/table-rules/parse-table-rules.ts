import * as v from 'valibot';
import { PackError, type PackProblem } from '../pack-problem';
import { parsePackFile } from '../parse-pack-file';
import type { WrittenRules } from './written-rules';

const Message = v.union([v.string(), v.strictObject({ zh: v.string(), en: v.string() })]);
const Position = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16_384));

/** The rule file of a flat table: `rules: [{ id, expr, class?, message? }]`, `columns: { name in rules: heading }`. */
export const TableRulesSchema = v.strictObject({
  columns: v.optional(v.record(v.string(), v.union([v.string(), Position]))),
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
 * Reads a rule file. Relations are taken as they are written, whether or not they parse.
 * @throws PackError with file and line of everything that is wrong
 */
export function parseTableRules(name: string, text: string): WrittenRules {
  const { value, lineOf } = parsePackFile(name, text, TableRulesSchema);
  const lineAt = (at: number): number | null => lineOf(['rules', at]);
  const firstOf = new Map<string, number>();
  const twice = value.rules.flatMap(({ id }, at): PackProblem[] => {
    const first = firstOf.get(id);
    if (first === undefined) {
      firstOf.set(id, at);
      return [];
    }
    const facts = { value: id, other: `${name}:${String(lineAt(first) ?? 1)}` };
    return [{ code: 'rule-twice', file: name, line: lineAt(at), path: `rules[${String(at)}].id`, facts }];
  });
  if (twice.length > 0) throw new PackError(twice);
  return {
    rules: value.rules.map(({ id, expr, class: ruleClass, message }) => ({
      id,
      expr,
      class: ruleClass ?? null,
      message: message ?? '',
    })),
    columns: value.columns ?? {},
  };
}
