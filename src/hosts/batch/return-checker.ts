import { checkReturn } from '../../core/checking/check-return';
import { prepareRules } from '../../core/checking/prepare-rules';
import type { RuleSet } from '../../core/checking/rule-set';
import type { Filing } from '../../core/model/filing';
import type { Period } from '../../core/model/period';
import type { Register } from '../../core/model/register';
import type { FilingResult } from '../../core/model/result';
import { registerOf } from '../../core/reading/register-list';
import type { CheckSettings } from './check-settings';
import { FilingHistory } from './filing-history';
import { senderOf } from './missing-returns';

/** Checks the filings of one enterprise against rules, register and history, all prepared once. */
export class ReturnChecker {
  readonly ruleSet: RuleSet;
  readonly register: Register | null;
  /** the period asked for */
  readonly period: Period;
  private readonly previous: FilingHistory;
  private readonly lastYear: FilingHistory;

  constructor(settings: CheckSettings) {
    const { pack, register, history, period } = settings;
    this.period = period;
    this.ruleSet = prepareRules(pack);
    this.register = register === null ? null : registerOf(register);
    this.previous = new FilingHistory(history.previous, pack.forms);
    this.lastYear = new FilingHistory(history.lastYear, pack.forms);
  }

  /** @param filings of one enterprise, in the order received; at least one */
  check(filings: readonly Filing[]): readonly FilingResult[] {
    const first = filings[0]!;
    return checkReturn(this.ruleSet, {
      filings,
      previous: this.previous.of(first),
      lastYear: this.lastYear.of(first),
      entry: this.register === null ? null : senderOf(this.register, first.enterprise),
      register: this.register,
      asked: this.period,
    });
  }
}
