import type { WrittenRule } from '../../../../adapters/packs/table-rules/written-rules';
import { RULE_CLASSES } from '../../../../core/model/rule';

/** A rule on the desk. The key tells drafts apart while their ids are being typed. */
export interface RuleDraft extends WrittenRule {
  readonly key: number;
}

/** An id that none of the rules has: R1, R2 … */
export function freeId(rules: readonly WrittenRule[]): string {
  const taken = new Set(rules.map(({ id }) => id));
  for (let n = rules.length + 1; ; n += 1) if (!taken.has(`R${String(n)}`)) return `R${String(n)}`;
}

/** The rules that say anything, as they go to the room or a file. */
export function writtenOf(rules: readonly RuleDraft[]): readonly WrittenRule[] {
  return rules
    .filter(({ expr }) => expr.trim() !== '')
    .map(({ id, class: ruleClass, expr, message }) => ({ id: id.trim(), class: ruleClass, expr, message }));
}

/** Ids that more than one rule has, or that are blank. */
export function doubtfulIds(rules: readonly RuleDraft[]): ReadonlySet<number> {
  const ids = rules.map(({ id }) => id.trim());
  return new Set(rules.filter((_, at) => ids[at] === '' || ids.indexOf(ids[at]!) !== at).map(({ key }) => key));
}

/** A rule out of what was kept; null for what is none. */
export function ruleOf(kept: unknown): WrittenRule | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { id, class: ruleClass, expr, message } = kept as Record<string, unknown>;
  if (typeof id !== 'string' || typeof expr !== 'string') return null;
  return {
    id,
    class: RULE_CLASSES.find((one) => one === ruleClass) ?? null,
    expr,
    message: messageOf(message),
  };
}

function messageOf(kept: unknown): WrittenRule['message'] {
  if (typeof kept === 'string') return kept;
  if (typeof kept !== 'object' || kept === null) return '';
  const { zh, en } = kept as Record<string, unknown>;
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : '';
}
