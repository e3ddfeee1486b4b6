import { yalpsSolver } from '../../../adapters/solver/yalps-solver';
import { causesFor } from '../../../core/causes/causes-for';
import { causesOfReturn } from '../../../core/causes/causes-of-return';
import type { RuleSet } from '../../../core/checking/rule-set';
import type { ReturnCause } from '../../../core/model/cause';
import type { Audience } from '../../../core/model/rule';
import type { Checked } from './engine';

const known = new WeakMap<Checked, readonly ReturnCause[]>();

/**
 * Which cells could settle what fails in a workbook that was checked, as its audience may see it; worked out once. By the
 * small solver: the thread that draws must not be held up.
 */
export function causesNow(checked: Checked, rules: RuleSet, audience: Audience): readonly ReturnCause[] {
  const causes = known.get(checked) ?? causesOfReturn(rules, checked.input, { small: yalpsSolver });
  known.set(checked, causes);
  return causesFor(causes, audience);
}
