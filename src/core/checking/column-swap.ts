import { groupSource, tableSource } from './layout';
import type { ReturnFrame } from './return-frame';
import type { FormPlan, RuleSet } from './rule-set';
import { outcomeOf, selectRow, type Failure } from './run-rules';

/** Two columns of a whole form filled in each other's place. */
export interface ColumnSwap {
  /** column ids, such as month and ytd */
  readonly pairs: readonly (readonly [string, string])[];
  /** the failures that are gone when the columns are taken back */
  readonly explains: ReadonlySet<Failure>;
}

type Pairs = ColumnSwap['pairs'];

/** Ways in which columns of a form get swapped. */
const WAYS: readonly Pairs[] = [
  [['month', 'ytd'], ['lyMonth', 'lyYtd']],
  [['month', 'lyMonth'], ['ytd', 'lyYtd']],
  [['month', 'ytd']],
  [['lyMonth', 'lyYtd']],
  [['ytd', 'lyYtd']],
]; // prettier-ignore

/** Fewest failures that make a pattern, and the share of them that taking the columns back must mend. */
const FEWEST = 6;
const QUORUM = 0.8;

/** By column: the column whose value it takes; null when the form has not all of them. */
function permutation(pairs: Pairs, ids: readonly string[]): readonly number[] | null {
  const order = ids.map((_, index) => index);
  for (const [a, b] of pairs) {
    const [i, j] = [ids.indexOf(a), ids.indexOf(b)];
    if (i < 0 || j < 0) return null;
    [order[i], order[j]] = [j, i];
  }
  return order;
}

/** Runs `look` with the columns of the form taken back, on copies; the frame is as it was afterwards. */
function withColumns<T>(frame: ReturnFrame, plan: FormPlan, order: readonly number[], look: () => T): T {
  const form = plan.layout;
  const width = order.length;
  const source = tableSource(form, 'now');
  const table = frame.tables[source]!;
  const groups = form.form.groups.map((_, group) => groupSource(form, group, 'now'));
  const before = groups.map((at) => [at, frame.groups[at], frame.rowValues[at]] as const);
  frame.tables[source] = table.map((_, slot) => table[slot - (slot % width) + order[slot % width]!]!);
  for (const [at, group, rows] of before) {
    if (group) frame.groups[at] = { ...group, columns: order.map((column) => group.columns[column]!) };
    if (rows) frame.rowValues[at] = rows.map((values) => Float64Array.from(order, (column) => values[column]!));
  }
  try {
    return look();
  } finally {
    frame.tables[source] = table;
    for (const [at, group, rows] of before) {
      frame.groups[at] = group ?? null;
      frame.rowValues[at] = rows ?? null;
    }
  }
}

function judged(frame: ReturnFrame, ruleSet: RuleSet, plan: FormPlan, { instance, row }: Failure): number {
  if (instance.group !== null && row !== null) selectRow(frame, ruleSet.layout, plan, instance.group, row);
  return outcomeOf(instance, frame);
}

/** How many rules on fixed rows fail, statistical ones left out. */
function failuresNow(frame: ReturnFrame, plan: FormPlan): number {
  const counted = plan.fixed.filter((instance) => instance.rule.statistical !== true);
  return counted.filter((instance) => outcomeOf(instance, frame) === 0).length;
}

/**
 * Whether the columns of a whole form were swapped (本月 and 累计, 本年 and 上年同期): when taking them back mends at
 * least 80 % of what fails and breaks nothing more, all of it has one cause.
 * @source methods.md §5, cheap patterns
 */
export function findColumnSwap(
  frame: ReturnFrame,
  ruleSet: RuleSet,
  plan: FormPlan,
  failures: readonly Failure[],
): ColumnSwap | null {
  const counted = failures.filter(({ instance }) => instance.rule.statistical !== true);
  if (counted.length < FEWEST) return null;
  const fixed = counted.filter(({ row }) => row === null).length;
  const ids = plan.layout.form.columns.map((column) => column.id);
  for (const pairs of WAYS) {
    const order = permutation(pairs, ids);
    if (!order) continue;
    const explains = withColumns(frame, plan, order, () => {
      const mended = failures.filter((failure) => judged(frame, ruleSet, plan, failure) === 1);
      const among = mended.filter(({ instance }) => instance.rule.statistical !== true).length;
      const left = failuresNow(frame, plan);
      return among >= QUORUM * counted.length && left <= (1 - QUORUM) * fixed ? new Set(mended) : null;
    });
    if (explains) return { pairs, explains };
  }
  return null;
}
