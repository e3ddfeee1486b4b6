import type { SettledFigure } from '../calls/make-call-list';
import { goesInto, type RulesById } from '../calls/finding-suspicion';
import type { Finding } from '../model/finding';
import { askedOfFigure } from './asked';
import type { ExplanationHistory } from './explanation-history';

/** The findings of a month without those that are explained and accepted. */
export interface SettledFindings {
  /** still to be asked, by filer */
  readonly open: ReadonlyMap<string, readonly Finding[]>;
  /** how many are settled */
  readonly settled: number;
  /** whether a figure is one of those that an accepted explanation is about, or was itself explained and accepted */
  readonly isSettled: (figure: SettledFigure) => boolean;
}

const FIGURE_KINDS = ['unlikely', 'series', 'power-of-ten', 'sign'] as const;

/**
 * Takes away what the statistician has accepted for exactly these values. A mandatory relation is never settled by words.
 * A figure's size is settled where it was itself asked about and accepted, or a relation that judges sizes was
 * (`statistical`): that months do not add up may be explained, and the figure be in the wrong unit still.
 * @param findings of the period, by filer
 */
export function settleFindings(
  findings: ReadonlyMap<string, readonly Finding[]>,
  history: ExplanationHistory,
  rules: RulesById,
): SettledFindings {
  const open = new Map<string, readonly Finding[]>();
  const accepted = new Map<string, readonly Finding[]>();
  for (const [filer, all] of findings) {
    const isAccepted = ({ class: of, fingerprint }: Finding): boolean =>
      of !== 'mandatory' && history.now(fingerprint)?.decision === 'accepted';
    open.set(
      filer,
      all.filter((one) => !isAccepted(one)),
    );
    accepted.set(filer, all.filter(isAccepted));
  }
  const { period } = history;
  return {
    open,
    settled: [...accepted.values()].reduce((sum, all) => sum + all.length, 0),
    isSettled: ({ member, plan, span, value }) => {
      const told = (accepted.get(member) ?? []).filter(({ rule }) => rules.get(rule)?.statistical === true);
      if (told.some((finding) => finding.values.some((one) => goesInto(one, finding, plan)))) return true;
      // fingerprints are dear: thousands of figures, of which hardly any was explained
      if (!history.ofFigures.has(member)) return false;
      const figure = { member, period, form: plan.form.id, total: plan.definition.id, span, value };
      return FIGURE_KINDS.some(
        (kind) => history.now(askedOfFigure({ ...figure, kind }).fingerprint)?.decision === 'accepted',
      );
    },
  };
}
