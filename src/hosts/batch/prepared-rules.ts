import type { CompiledPack } from '../../core/checking/compiled-pack';
import { prepareRules } from '../../core/checking/prepare-rules';
import type { RuleSet } from '../../core/checking/rule-set';

const known = new WeakMap<CompiledPack, RuleSet>();

/** The rules of a pack, prepared once: they hang on no month, register or earlier filing. */
export function preparedRules(pack: CompiledPack): RuleSet {
  const prepared = known.get(pack) ?? prepareRules(pack);
  known.set(pack, prepared);
  return prepared;
}
