import type { AnalysisCell, AnalysisColumn, AnalysisTerm } from '../../../../core/model/analysis';
import { unitOf } from '../../../../core/model/unit';
import { constant, hundredfold, minus, over, plus, squareRoot, times, type Expression } from './expression';

/** A sum on the sheet of sums, with its unit. */
export interface PlacedTerm {
  readonly term: AnalysisTerm;
  readonly at: Expression;
}

/** What a cell shows, in which unit, of the months up to which one (1–12). */
export interface CellAsked {
  readonly column: AnalysisColumn;
  readonly unit: string;
  readonly month: number;
}

const MONTHS = 12;
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

/** 余下各月每月须完成: what is left of the plan over the months that are left. */
function pace(terms: readonly PlacedTerm[], { unit, month }: CellAsked): Expression | null {
  const [done, plan] = ['cumulative', 'plan'].map((role) => terms.find(({ term }) => term.role === role));
  if (!done || !plan || month >= MONTHS) return null;
  const left = difference(inUnit(plan.at, plan.term.unit, unit), inUnit(done.at, done.term.unit, unit));
  return left && over(left, constant(MONTHS - month));
}

function build(asked: CellAsked, terms: readonly PlacedTerm[]): Expression | null {
  const { column, unit } = asked;
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
    case 'required-pace':
      return pace(terms, asked);
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
 * @returns null where the cell has no sums, or the formula would give anything but the value of core
 */
export function cellFormula(cell: AnalysisCell, asked: CellAsked, terms: readonly PlacedTerm[]): string | null {
  if (cell.result.state !== 'value' || terms.length === 0) return null;
  const made = build(asked, terms);
  return made && isSame(made.value, cell.result.value) ? made.text : null;
}
