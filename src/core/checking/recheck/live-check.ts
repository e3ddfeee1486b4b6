import type { FilingResult } from '../../model/result';
import type { ReturnToCheck } from '../check-input';
import { checkReturn } from '../check-return';
import type { RuleSet } from '../rule-set';
import { OutcomeMemory, type RecheckCounts } from './outcome-memory';

/**
 * A return that is checked again and again while it is being filled in. The answer always equals that of
 * `checkReturn`; of the rules only those are run that read a value which changed since the check before.
 */
export class LiveCheck {
  private readonly memory: OutcomeMemory;

  constructor(private readonly ruleSet: RuleSet) {
    this.memory = new OutcomeMemory(ruleSet.layout);
  }

  /** Checks the return as it is now; a return of other forms, rows or period is simply checked whole. */
  check(input: ReturnToCheck): readonly FilingResult[] {
    return checkReturn(this.ruleSet, input, this.memory);
  }

  /** Of the last check: rule instances that were run, and those whose outcome was still known. */
  get counts(): RecheckCounts {
    return this.memory.done;
  }
}
