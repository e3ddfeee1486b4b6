import type { CellRef } from '../model/cell';
import type { Explanation } from '../model/explanation';
import type { Filing } from '../model/filing';
import type { Finding } from '../model/finding';
import type { FilingResult } from '../model/result';

/** What stood in a place of one version; null where it had no such place. */
export interface ComparedValue {
  readonly state: 'number' | 'text' | 'unreadable' | 'missing';
  /** the figure, the text, or what could not be read as it is written; null = missing */
  readonly value: number | string | null;
  readonly at: CellRef | null;
}

/** What differs: a value, name or unit of a row of a group, a row without any value, or something of the head. */
export type ChangedPart = 'value' | 'row' | 'row-name' | 'row-unit' | 'unit-line' | 'enterprise-code' | 'form-version';

export type ChangeKind = 'changed' | 'filled' | 'blanked' | 'row-added' | 'row-gone';

export const CHANGE_KINDS: readonly ChangeKind[] = ['changed', 'filled', 'blanked', 'row-added', 'row-gone'];

/** One difference between two versions of a return, by what it is, not by where it stands. */
export interface ReturnChange {
  readonly part: ChangedPart;
  readonly kind: ChangeKind;
  /** as in the rule language, seen from the form: `r04.month`, `classes.2720.month`, of a row `classes.2720`; '' = head */
  readonly place: string;
  /** code of the item or of the row (of a row without one its name); '' = head */
  readonly code: string;
  /** group and name of the row; null where it is no row of a group */
  readonly row: { readonly group: string; readonly name: string } | null;
  readonly column: string | null;
  readonly unit: string | null;
  readonly before: ComparedValue | null;
  readonly after: ComparedValue | null;
}

/** A difference, and what may be behind it. */
export interface JudgedChange extends ReturnChange {
  /** rules whose findings in the old version concerned it */
  readonly asked: readonly string[];
  /** whether an explanation, or the reason of the revision, speaks of it */
  readonly explained: boolean;
}

/** A rule that fails in the same place in both versions. */
export interface StillFailing {
  readonly before: Finding;
  readonly after: Finding;
  /** on the same values */
  readonly sameValues: boolean;
}

/** What was said about a version: a line of the sheet 说明, an explanation of the ledger, an answer. Blank = not said. */
export type SaidLine = Pick<Explanation, 'form' | 'rule' | 'cell' | 'text' | 'fingerprint'>;

/** One version of a return as judged. */
export type ReturnVersion = Pick<FilingResult, 'filing' | 'findings' | 'undecided'>;

/** Two versions of one return, judged by the same rules. */
export interface ReturnComparison {
  readonly before: Filing;
  readonly after: Filing;
  readonly changes: readonly JudgedChange[];
  /** failed before, holds now */
  readonly fixed: readonly Finding[];
  /** failed before, and cannot be decided now: a value is gone */
  readonly undecided: readonly Finding[];
  readonly still: readonly StillFailing[];
  /** newly broken */
  readonly broken: readonly Finding[];
  /** of those newly broken the ones that could not be decided before: a value was missing then */
  readonly undecidedBefore: ReadonlySet<Finding>;
}

/** What a comparison comes to. */
export interface ComparisonCounts {
  readonly fixed: number;
  readonly undecided: number;
  readonly still: number;
  /** of those still failing the mandatory ones */
  readonly stillMandatory: number;
  readonly broken: number;
  readonly changed: number;
  /** changed without explanation: no finding of the old version concerned it, nobody says why */
  readonly unexplained: number;
}

/** Whether nobody asked for a change and nobody explains it. Another version of the form is no change of the filler's. */
export function isUnexplained({ part, asked, explained }: JudgedChange): boolean {
  return part !== 'form-version' && asked.length === 0 && !explained;
}

export function countsOf({ changes, fixed, undecided, still, broken }: ReturnComparison): ComparisonCounts {
  return {
    fixed: fixed.length,
    undecided: undecided.length,
    still: still.length,
    stillMandatory: still.filter(({ after }) => after.class === 'mandatory').length,
    broken: broken.length,
    changed: changes.length,
    unexplained: changes.filter(isUnexplained).length,
  };
}
