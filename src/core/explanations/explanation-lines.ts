import type { Finding } from '../model/finding';
import type { LedgerExplanation } from '../model/ledger-explanation';
import type { RegisterEntry } from '../model/register';
import { memberId } from '../analysis/members/members';
import type { Earlier, ExplanationHistory } from './explanation-history';

/** An explanation as the statistician looks at it. */
export interface ExplanationLine {
  readonly explanation: LedgerExplanation;
  /** '' where neither the register nor a return has it */
  readonly name: string;
  readonly contact: string | null;
  readonly telephone: string | null;
  /** what it explains, as found again; null where no finding has these values any more, or it is about a figure alone */
  readonly finding: Finding | null;
  /** of a figure alone: what was asked; null as above */
  readonly figure: string | null;
  /** what was said to the same question before */
  readonly before: readonly Earlier[];
}

export interface LinesInput {
  readonly explanations: readonly LedgerExplanation[];
  readonly history: ExplanationHistory;
  readonly entries: readonly RegisterEntry[];
  /** names as filed, by filer */
  readonly names: ReadonlyMap<string, string>;
  /** of the period, by fingerprint */
  readonly findings: ReadonlyMap<string, Finding>;
  /** what is asked of figures alone, by fingerprint */
  readonly figures: ReadonlyMap<string, string>;
}

/** Each explanation with who gave it, what it is about, and what was said before; in the order given. */
export function explanationLines(input: LinesInput): readonly ExplanationLine[] {
  const { explanations, history, names, findings, figures } = input;
  const entries = new Map(input.entries.map((entry) => [memberId(entry), entry]));
  return explanations.map((explanation) => {
    const { filer, fingerprint } = explanation;
    const entry = entries.get(filer);
    return {
      explanation,
      name: entry?.name ?? names.get(filer) ?? (filer.startsWith('name ') ? filer.slice(5) : ''),
      contact: entry?.contact ?? null,
      telephone: entry?.telephone ?? null,
      finding: findings.get(fingerprint) ?? null,
      figure: figures.get(fingerprint) ?? null,
      before: history.before(filer, explanation),
    };
  });
}

/** Whether the values are still those that the explanation was given for. */
export const isCurrent = ({ finding, figure }: ExplanationLine): boolean => finding !== null || figure !== null;
