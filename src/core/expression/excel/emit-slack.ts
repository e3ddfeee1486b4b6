import type { BoundComparison, LinearSum, ReadTerm } from '../bound';
import { halfStep } from '../linear';
import { slackOf } from '../slack';
import { groupOf, operandOf, rowCountOf, whereFilled, type EmitContext } from './emit-context';
import type { ExcelGroupRow } from './excel-cells';
import { Binding, constant, digits, type NumberText } from './formula-text';

/** A count that is partly known now and partly worked out by the workbook. */
interface Counted {
  fixed: number;
  readonly texts: string[];
}

/** Rounded values of one half step. */
interface PartsOfSize extends Counted {
  readonly size: number;
}

/** The half steps behind a comparison, as `slack.ts` adds them up, where their number depends on what is filled in. */
class CountedSteps {
  readonly sizes: PartsOfSize[] = [];
  readonly exact: Counted = { fixed: 0, texts: [] };
  /** of the rounded values, those that add to the difference of the sides */
  readonly rising: Counted = { fixed: 0, texts: [] };

  add(coefficient: number, half: number, times: number | string): void {
    const size = Math.abs(coefficient) * half;
    if (coefficient === 0) return;
    if (size === 0) {
      addTo(this.exact, times);
      return;
    }
    addTo(this.ofSize(size), times);
    if (coefficient > 0) addTo(this.rising, times);
  }

  private ofSize(size: number): PartsOfSize {
    const known = this.sizes.find((one) => Math.abs(one.size - size) <= 1e-9 * size);
    if (known) return known;
    const made = { size, fixed: 0, texts: [] };
    this.sizes.push(made);
    return made;
  }
}

function addTo(counted: Counted, times: number | string): void {
  if (typeof times === 'number') counted.fixed += times;
  else counted.texts.push(times);
}

/** How far the sides of a comparison may miss each other: a number where it is always the same. */
export function emitSlack(context: EmitContext, node: BoundComparison, row: ExcelGroupRow | null): NumberText {
  const slack = slackOf(node, context.tolerance);
  if (typeof slack === 'number') return constant(slack);
  const steps = new CountedSteps();
  collect(context, steps, node.linear!, row);
  return slackText(steps);
}

function collect(context: EmitContext, steps: CountedSteps, linear: LinearSum, row: ExcelGroupRow | null): void {
  if (linear.constant !== 0) steps.exact.fixed += 1;
  for (const term of linear.terms) {
    if (term.kind === 'read') {
      steps.add(term.coefficient, halfStep(term.read.ref), filled(context, term, row));
      continue;
    }
    const group = groupOf(context, term.group, 'sum');
    const count = rowCountOf(group);
    if (term.perRow.constant !== 0) addTo(steps.exact, count);
    for (const inner of term.perRow.terms) {
      if (inner.kind !== 'read') continue;
      const coefficient = term.coefficient * inner.coefficient;
      const half = halfStep(inner.read.ref);
      if (!inner.guarded) steps.add(coefficient, half, count);
      else
        for (const one of group.rows) {
          steps.add(coefficient, half, whereFilled(one, String(filled(context, inner, one)), '0'));
        }
    }
  }
}

/** 1, or 0 for a value that counts as 0 because it is missing. */
function filled(context: EmitContext, term: ReadTerm, row: ExcelGroupRow | null): number | string {
  const operand = operandOf(context, term.read, row);
  if (!term.guarded || operand.kind === 'formula') return 1;
  if (operand.kind === 'constant') return Number.isNaN(operand.value) ? 0 : 1;
  return operand.kind === 'cell' ? `COUNT(${operand.ref})` : `1*(${operand.filled})`;
}

const sumOf = ({ fixed, texts }: Counted): string =>
  [...(fixed !== 0 || texts.length === 0 ? [String(fixed)] : []), ...texts].join('+');

/**
 * One rounded value, or two of one size against each other with nothing exact beside them, keep their order when rounded
 * and need no slack (methods.md §8); otherwise all half steps count.
 */
function slackText({ sizes, exact, rising }: CountedSteps): NumberText {
  const all: Counted = { fixed: 0, texts: [] };
  for (const one of sizes) {
    all.fixed += one.fixed;
    all.texts.push(...one.texts);
  }
  const total = sizes
    .map((one) => `${digits(one.size)}*${one.texts.length > 0 ? `(${sumOf(one)})` : sumOf(one)}`)
    .join('+');
  const isKnown = exact.texts.length === 0 && all.texts.length === 0;
  if (isKnown) {
    const pair = all.fixed === 2 && rising.fixed === 1 && exact.fixed === 0 && sizes.some((one) => one.fixed === 2);
    return constant(all.fixed <= 1 || pair ? 0 : sizes.reduce((sum, one) => sum + one.size * one.fixed, 0));
  }
  if (sizes.length === 0) return constant(0);
  if (all.fixed > 2) return formula(total);
  const parts = sumOf(all);
  const against = rising.texts.length > 0 ? rising.fixed <= 1 : rising.fixed === 1;
  if (exact.fixed > 0 || !against) return formula(all.fixed > 1 ? total : `IF(${parts}<=1,0,${total})`);
  // one falls for certain and all others rise: two parts are then one of each
  const isSettled = all.fixed - rising.fixed === 1 && rising.texts.length === all.texts.length;
  const conditions = [
    ...(exact.texts.length > 0 ? [`${sumOf(exact)}=0`] : []),
    ...(rising.texts.length > 0 && !isSettled ? [`${sumOf(rising)}=1`] : []),
    ...(sizes.length > 1 ? [`OR(${sizes.map((one) => `${sumOf(one)}=2`).join(',')})`] : []),
  ];
  if (conditions.length === 0) return formula(`IF(${parts}<=2,0,${total})`);
  return formula(`IF(OR(${parts}<=1,AND(${[`${parts}=2`, ...conditions].join(',')})),0,${total})`);
}

const formula = (text: string): NumberText => ({
  kind: 'formula',
  text,
  binding: Binding.add,
  needs: [],
  mayFail: false,
});
