import type { LedgerExplanation } from '../model/ledger-explanation';
import { addMonths, monthIndex, samePeriod, type Period } from '../model/period';
import { isFigureRule, type Asked } from './asked';
import { standingOf, type Standing } from './standing';

/** What was said to the same question in an earlier month. */
export interface Earlier extends Standing {
  /** months before the period: 1 = last month, 12 = the same month of last year */
  readonly months: number;
}

/** Months that are looked back at: a year, so that the season is among them. */
const MONTHS_BACK = 12;

/** The months of which a history is made, for a query of a ledger. */
export const historyMonths = (period: Period): { readonly from: Period; readonly to: Period } => ({
  from: addMonths(period, -MONTHS_BACK),
  to: period,
});

function grouped<K>(all: readonly LedgerExplanation[], keyOf: (one: LedgerExplanation) => K) {
  const groups = new Map<K, LedgerExplanation[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

const subjectKey = (filer: string, form: string, subject: string): string => JSON.stringify([filer, form, subject]);

/**
 * The explanations of a period and of the twelve months before it. An earlier one is told beside the same question of
 * this month; it never answers it.
 */
export class ExplanationHistory {
  private readonly ofNow: ReadonlyMap<string, LedgerExplanation[]>;
  /** who said something this month about a figure that no rule speaks of */
  readonly ofFigures: ReadonlySet<string>;
  private readonly ofSubject: ReadonlyMap<string, LedgerExplanation[]>;

  constructor(
    all: readonly LedgerExplanation[],
    readonly period: Period,
  ) {
    this.ofNow = grouped(
      all.filter((one) => samePeriod(one.period, period)),
      ({ fingerprint }) => fingerprint,
    );
    this.ofFigures = new Set(
      [...this.ofNow.values()].flat().flatMap(({ rule, filer }) => (isFigureRule(rule) ? [filer] : [])),
    );
    this.ofSubject = grouped(
      all.filter((one) => this.monthsBefore(one) > 0 && this.monthsBefore(one) <= MONTHS_BACK),
      ({ filer, form, subject }) => subjectKey(filer, form, subject),
    );
  }

  private monthsBefore({ period }: LedgerExplanation): number {
    return monthIndex(this.period) - monthIndex(period);
  }

  /** Where the explanations of this month's finding stand; null for none, or for other values. */
  now(fingerprint: string): Standing | null {
    return standingOf(this.ofNow.get(fingerprint) ?? []);
  }

  /** Explanations of this month that are to be asked again, by filer. */
  askedAgain(): ReadonlyMap<string, readonly LedgerExplanation[]> {
    const standings = [...this.ofNow.values()].map(standingOf);
    const again = standings.flatMap((one) => (one?.decision === 'ask-again' ? [one.explanation] : []));
    return grouped(again, ({ filer }) => filer);
  }

  /** What the enterprise said to the same question before, the latest month first, one a month. */
  before(filer: string, { form, subject }: Pick<Asked, 'form' | 'subject'>): readonly Earlier[] {
    const all = this.ofSubject.get(subjectKey(filer, form, subject)) ?? [];
    return [...grouped(all, (one) => this.monthsBefore(one))]
      .sort(([a], [b]) => a - b)
      .flatMap(([months, ofMonth]) => {
        const standing = standingOf(ofMonth);
        return standing ? [{ months, ...standing }] : [];
      });
  }
}
