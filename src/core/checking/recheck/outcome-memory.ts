import type { RuleRef } from '../../expression/compiled-rule';
import { groupSource, rowSource, WHENS, type Layout } from '../layout';
import { sameRow } from '../place';
import type { ReturnFrame } from '../return-frame';
import type { FormPlan, RuleInstance } from '../rule-set';
import { cellKey, changesBetween, rowCellKey, type FrameChanges } from './frame-changes';

/** How much of a check was done, and how much was known from the one before. */
export interface RecheckCounts {
  readonly ran: number;
  readonly kept: number;
}

/**
 * The outcomes of a return's rules, kept from one check to the next: an instance is run again only when a value that it
 * reads differs. Explanations of failures are always made afresh.
 */
export class OutcomeMemory {
  private frame: ReturnFrame | null = null;
  private changes: FrameChanges | null = null;
  /** by instance: outcome by row of its group; fixed rows have one */
  private outcomes = new Map<RuleInstance, number[]>();
  private counts = { ran: 0, kept: 0 };

  constructor(private readonly layout: Layout) {}

  /** To be called with each new frame, units settled, before its rules are run. */
  begin(frame: ReturnFrame): void {
    this.changes = this.frame && changesBetween(this.frame, frame, this.layout);
    if (!this.changes) this.outcomes = new Map();
    this.frame = frame;
    this.counts = { ran: 0, kept: 0 };
  }

  get done(): RecheckCounts {
    return this.counts;
  }

  /** The outcome of an instance: the known one where nothing it reads has changed, else by `run`. */
  outcome(plan: FormPlan, instance: RuleInstance, row: number | null, run: () => number): number {
    const known = this.outcomes.get(instance) ?? [];
    const at = row ?? 0;
    const before = known[at];
    if (before !== undefined && !this.isStale(plan, instance, row)) {
      this.counts.kept++;
      return before;
    }
    const outcome = run();
    known[at] = outcome;
    this.outcomes.set(instance, known);
    this.counts.ran++;
    return outcome;
  }

  private isStale(plan: FormPlan, instance: RuleInstance, row: number | null): boolean {
    const { changes } = this;
    return !changes || instance.refs.some((ref) => this.reads(ref, changes, plan, instance.group, row));
  }

  /** Whether a reference reads a value that changed. */
  private reads(
    { target }: RuleRef,
    changes: FrameChanges,
    plan: FormPlan,
    group: number | null,
    row: number | null,
  ): boolean {
    if (target.kind === 'scalar') return changes.scalars.has(target.index);
    // -1 stands for the rows themselves; they did not change, or nothing would be kept
    if (target.kind === 'group') return changes.groupColumns.has(cellKey(target.source, target.column));
    const when = WHENS.find((one) => rowSource(this.layout, one) === target.source);
    if (when === undefined) return changes.cells.has(cellKey(target.source, target.slot));
    if (group === null || row === null) return true;
    const there = when === 'now' ? row : sameRow(this.frame!, plan.layout, group, row, when);
    return there >= 0 && changes.rowCells.has(rowCellKey(groupSource(plan.layout, group, when), there, target.slot));
  }
}
