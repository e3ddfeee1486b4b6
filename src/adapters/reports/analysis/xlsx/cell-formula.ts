import type { AnalysisCell, AnalysisColumn, AnalysisTerm } from '../../../../core/model/analysis';
import { unitOf } from '../../../../core/model/unit';
import { constant, hundredfold, minus, over, plus, squareRoot, times, type Expression } from './expression';

/** A sum on the sheet of sums, with its unit. */
export interface PlacedTerm {
  readonly term: AnalysisTerm;
  readonly at: Expression;
}

/** A formula that gives another number than core did is not written: relative difference above this. */
const SAME = 1e-10;
const PER_HEAD = '/人';

/** In another unit of its dimension; null where there is no such conversion. */
function inUnit(one: Expression, from: string, to: string): Expression | null {
  const [a, b] = [unitOf(from), unitOf(to)];
  if (a.dimension !== b.dimension || (a.dimension === 'other' && from !== to)) return null;
  if (a.factor === b.factor) return one;
  return a.factor > b.factor ? times(one, constant(a.factor / b.factor)) : over(one, constant(b.factor / a.factor));
}

/** The quotient of two sums, the lower one brought to the unit of the upper; per head in the unit asked for. */
function quotient(upper: PlacedTerm, lower: PlacedTerm, unit: string): Expression | null {
  if (unit.endsWith(PER_HEAD)) {
    const amount = inUnit(upper.at, upper.term.unit, unit.slice(0, -PER_HEAD.length));
    return amount && over(amount, lower.at);
  }
  const below = inUnit(lower.at, lower.term.unit, upper.term.unit);
  return below && over(upper.at, below);
}

function ratioOf(terms: readonly PlacedTerm[], from: number, unit: string): Expression | null {
  const [upper, lower] = [terms[from], terms[from + 1]];
  if (!upper || !lower) return null;
  const both = quotient(upper, lower, unit);
  return both && (unit.endsWith(PER_HEAD) ? both : hundredfold(both));
}

function difference(a: Expression | null, b: Expression | null): Expression | null {
  return a && b && minus(a, b);
}

function build(column: AnalysisColumn, unit: string, terms: readonly PlacedTerm[]): Expression | null {
  const by = new Map(terms.map((one) => [one.term.role, one.at]));
  const [now, then] = [by.get('now'), by.get('then')];
  const first = terms[0];
  switch (column.indicator) {
    case 'level':
    case 'base':
      return first && terms.length === 1 ? inUnit(first.at, first.term.unit, unit) : null;
    case 'increase':
      return now && then && first ? inUnit(minus(now, then), first.term.unit, unit) : null;
    case 'growth':
      return now && then ? hundredfold(minus(over(now, then), constant(1))) : null;
    case 'share':
    case 'share-so-far':
    case 'plan-completion':
    case 'growing-share':
    case 'rate':
      return ratioOf(terms, 0, unit);
    case 'share-change':
    case 'rate-change':
      return difference(ratioOf(terms, 0, unit), ratioOf(terms, 2, unit));
    case 'contribution': {
      const total = by.get('totalThen');
      return now && then && total ? hundredfold(over(minus(now, then), total)) : null;
    }
    case 'contribution-share': {
      const [totalNow, totalThen] = [by.get('totalNow'), by.get('totalThen')];
      return now && then && totalNow && totalThen
        ? hundredfold(over(minus(now, then), minus(totalNow, totalThen)))
        : null;
    }
    case 'two-year-average-growth': {
      const rates = [by.get('first'), by.get('second')].map(
        (rate) => rate && plus(constant(1), over(rate, constant(100))),
      );
      return rates[0] && rates[1] ? hundredfold(minus(squareRoot(times(rates[0], rates[1])), constant(1))) : null;
    }
    default:
      return null;
  }
}

/** Whether two numbers are the same but for the last digits of their arithmetic. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b), 1e-6);
}

/**
 * The formula of a cell over its sums, unrounded as core computes it.
 * @param unit what the cell is given in
 * @returns null where the cell has no sums, or the formula would give anything but the value of core
 */
export function cellFormula(
  cell: AnalysisCell,
  column: AnalysisColumn,
  unit: string,
  terms: readonly PlacedTerm[],
): string | null {
  if (cell.result.state !== 'value' || terms.length === 0) return null;
  const made = build(column, unit, terms);
  return made && isSame(made.value, cell.result.value) ? made.text : null;
}
