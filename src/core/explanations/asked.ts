import { fingerprintOf } from '../checking/fingerprint';
import type { CallReason } from '../model/call-list';
import { addressOf } from '../model/cell';
import type { Finding } from '../model/finding';
import type { FindingSubject } from '../model/ledger-explanation';
import { formatPeriod, type Period } from '../model/period';
import { subjectOf } from './finding-subject';

/** Something an enterprise is asked about, as an answer to it is kept. */
export interface Asked {
  /** rule id; of a figure that no rule speaks of: `figure.unlikely` and the like */
  readonly rule: string;
  readonly form: string;
  readonly subject: FindingSubject;
  readonly fingerprint: string;
  /** as in the file: `B204-1!C9`; '' where it has none */
  readonly cell: string;
  /** false = a mandatory relation: no answer makes it hold, only a corrected return does */
  readonly explainable: boolean;
}

export function askedOfFinding(finding: Finding): Asked {
  const [cell] = finding.cells;
  return {
    rule: finding.rule,
    form: finding.form ?? '',
    subject: subjectOf(finding),
    fingerprint: finding.fingerprint,
    cell: cell ? `${cell.sheet}!${addressOf(cell)}` : '',
    explainable: finding.class !== 'mandatory',
  };
}

const FIGURE_RULE = 'figure.';

/** Whether a rule id stands for a figure that is doubtful by itself. */
export const isFigureRule = (rule: string): boolean => rule.startsWith(FIGURE_RULE);

/** Where a figure stands that is doubtful by itself. */
export interface AskedFigure extends Pick<CallReason, 'total' | 'span' | 'value'> {
  readonly kind: Exclude<CallReason['kind'], 'finding'>;
  readonly member: string;
  readonly form: string;
  readonly period: Period;
}

/** A figure that is doubtful by its own past and its peers alone: bound to its value as a finding is. */
export function askedOfFigure({ kind, member, form, period, total, span, value }: AskedFigure): Asked {
  const rule = `${FIGURE_RULE}${kind}`;
  const values = [[`${total}.${span}`, value]] as const;
  return {
    rule,
    form,
    subject: `${rule} ${form} ${total}`,
    fingerprint: fingerprintOf({
      ...{ rule, form, enterprise: member, period: formatPeriod(period), values, facts: {} },
    }),
    cell: '',
    explainable: true,
  };
}
