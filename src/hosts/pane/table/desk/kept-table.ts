import type { WrittenRule } from '../../../../adapters/packs/table-rules/written-rules';
import { MOST_RULES } from '../../../worker/table/table-messages';
import type { KeptTexts } from '../../desk/drafts';
import { ruleOf } from './rule-drafts';

/** What is kept on this computer between two visits: the rules typed, and the names given to columns. No figures. */
export interface KeptTable {
  readonly rules: readonly WrittenRule[];
  /** heading → name in rules, where the person chose another */
  readonly names: ReadonlyMap<string, string>;
}

const KEY = 'shenbao.table';
/** Names kept; the latest ones. */
const MOST_NAMES = 1000;

/** What was kept, with what is not understood left out. Never throws. */
export function loadKept(kept: KeptTexts | null): KeptTable {
  try {
    const read = JSON.parse(kept?.getItem(KEY) ?? '{}') as Record<string, unknown> | null;
    const rules = Array.isArray(read?.['rules']) ? (read['rules'] as unknown[]) : [];
    const names = Array.isArray(read?.['names']) ? (read['names'] as unknown[]) : [];
    return {
      rules: rules.slice(0, MOST_RULES).flatMap((rule) => ruleOf(rule) ?? []),
      names: new Map(names.filter(isPair)),
    };
  } catch {
    return { rules: [], names: new Map() };
  }
}

const isPair = (kept: unknown): kept is [string, string] =>
  Array.isArray(kept) && kept.length === 2 && kept.every((one) => typeof one === 'string');

export function saveKept(kept: KeptTexts | null, { rules, names }: KeptTable): void {
  try {
    kept?.setItem(KEY, JSON.stringify({ rules, names: [...names].slice(-MOST_NAMES) }));
  } catch {
    // storage that is full or forbidden: the rules hold until the page is closed
  }
}
