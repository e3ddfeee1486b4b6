import type { LazySolver } from '../../adapters/solver/lazy-solver';
import { yalpsSolver } from '../../adapters/solver/yalps-solver';
import { causesByForm, causesOfReturn } from '../../core/causes/causes-of-return';
import type { LinearSolver } from '../../core/causes/linear-solver';
import type { ReturnToCheck } from '../../core/checking/check-input';
import { checkWithFrame, type CheckedReturn } from '../../core/checking/check-return';
import type { RuleSet } from '../../core/checking/rule-set';
import type { Filing } from '../../core/model/filing';
import type { Period } from '../../core/model/period';
import type { Register } from '../../core/model/register';
import type { FilingResult } from '../../core/model/result';
import { registerOf } from '../../core/reading/register-list';
import type { CheckSettings } from './check-settings';
import { FilingHistory } from './filing-history';
import { senderOf } from './missing-returns';
import { preparedRules } from './prepared-rules';

/** Where a mandatory relation fails, which cells could settle it stands with the result of their form. */
function withCauses(
  ruleSet: RuleSet,
  input: ReturnToCheck,
  { results, frame }: CheckedReturn,
  large: LinearSolver | null,
): readonly FilingResult[] {
  const fails = results.some(({ findings }) =>
    findings.some(({ code, class: of }) => code === 'rule-fails' && of === 'mandatory'),
  );
  if (!fails) return results;
  const solvers = { small: yalpsSolver, ...(large ? { large } : {}) };
  const causes = causesByForm(causesOfReturn(ruleSet, input, solvers, frame));
  return results.map((result) => {
    const own = causes.get(result.filing.form.id);
    return own ? { ...result, causes: own } : result;
  });
}

/** Whether more cells of a return are wrong than the small solver tries together. */
export function needsLarge(results: readonly FilingResult[]): boolean {
  return results.some(({ causes = [] }) => causes.some(({ state }) => state === 'needs-large'));
}

/** Checks the filings of one enterprise against rules, register and history, all prepared once. */
export class ReturnChecker {
  readonly ruleSet: RuleSet;
  readonly register: Register | null;
  /** the period asked for */
  readonly period: Period;
  private readonly previous: FilingHistory;
  private readonly lastYear: FilingHistory;
  private readonly beside: FilingHistory;

  /** @param large for returns in which many cells are wrong, where the host has one */
  constructor(
    settings: CheckSettings,
    readonly large: LazySolver | null = null,
  ) {
    const { pack, register, history, period } = settings;
    this.period = period;
    this.ruleSet = preparedRules(pack);
    this.register = register === null ? null : registerOf(register);
    this.previous = new FilingHistory(history.previous, pack.forms);
    this.lastYear = new FilingHistory(history.lastYear, pack.forms);
    this.beside = new FilingHistory(settings.beside ?? [], pack.forms);
  }

  /** @param filings of one enterprise, in the order received; at least one */
  check(filings: readonly Filing[]): readonly FilingResult[] {
    const first = filings[0]!;
    const here = new Set(filings.map(({ form }) => form.id));
    const beside = this.beside.of(first).filter(({ form }) => !here.has(form.id));
    const input: ReturnToCheck = {
      filings: [...beside, ...filings],
      previous: this.previous.of(first),
      lastYear: this.lastYear.of(first),
      entry: this.register === null ? null : senderOf(this.register, first.enterprise),
      register: this.register,
      asked: this.period,
    };
    const checked = checkWithFrame(this.ruleSet, input);
    const results = withCauses(this.ruleSet, input, checked, this.large?.loaded ?? null);
    return beside.length === 0 ? results : results.filter(({ filing }) => !beside.includes(filing));
  }
  /** As `check`; the large solver is loaded first where the return needs it. */
  async checkFully(filings: readonly Filing[]): Promise<readonly FilingResult[]> {
    const results = this.check(filings);
    if (this.large === null || this.large.loaded !== null || !needsLarge(results)) return results;
    return (await this.large.load()) === null ? results : this.check(filings);
  }
}
