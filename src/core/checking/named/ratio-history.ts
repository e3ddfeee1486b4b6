import { ratioAgainstHistory } from '../../detectors/ratio-against-history';
import type { When } from '../../expression/tree';
import type { FormLayout } from '../form-layout';
import { tableSource, type Layout } from '../layout';
import type { ReturnFrame } from '../return-frame';
import { yearPairs } from './column-values';
import { failsOn, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** An item of a form in a column. */
interface Cell {
  readonly form: FormLayout;
  readonly item: number;
  readonly column: number;
}

/** `r01.month` of the own form, `B203.r403.ytd` of another. */
function cellNamed(name: string, own: FormLayout, layout: Layout): Cell | null {
  const path = name.split('.');
  const form = path.length > 2 ? layout.formNames.get(path[0]!) : own;
  const [item, column] = [form?.itemNames.get(path.at(-2) ?? ''), form?.columnNames.get(path.at(-1)!)];
  return form === undefined || item === undefined || column === undefined ? null : { form, item, column };
}

function valueAt(frame: ReturnFrame, { form, item, column }: Cell, when: When): number {
  return frame.tables[tableSource(form, when)]?.[item * form.form.columns.length + column] ?? NaN;
}

/** The same item in the column that holds last year's. */
const lastYearOf = (cell: Cell): Cell => ({ ...cell, column: yearPairs(cell.form).get(cell.column) ?? -1 });

/** The same item in the column of another id. */
function inColumn(cell: Cell, id: string): Cell {
  return { ...cell, column: cell.form.columnNames.get(id) ?? -1 };
}

/** Change of the ratio of the cumulatives on last year; NaN when it cannot be told. */
function cumulativeChange(frame: ReturnFrame, above: Cell, below: Cell): number {
  const [a, b] = [inColumn(above, 'ytd'), inColumn(below, 'ytd')];
  const ratio = valueAt(frame, a, 'now') / valueAt(frame, b, 'now');
  return ratio / (valueAt(frame, lastYearOf(a), 'now') / valueAt(frame, lastYearOf(b), 'now')) - 1;
}

/**
 * A ratio of two figures of the month is not far from its own earlier ones: last month's, last year's, that of the month
 * before a year ago. The rule gives the two figures in `locate`, how far in the constant `allow`; where the cumulatives
 * moved by more than `told`, or the ratio is outside `least` … `most`, another relation says so and nothing is said again.
 * @source methods.md §5; domain.md §3 P11, P13, F7, F12
 */
export const ratioHistory: ReturnCheck = {
  name: 'ratio-against-history',
  on: 'return',
  run({ frame, form, layout, rule }) {
    const names = rule.locate ?? [];
    const [above, below] = [0, 1].map((at) => cellNamed(names[at] ?? '', form, layout));
    if (!above || !below) return undecidedBy(...names);
    const pair = (a: Cell, b: Cell, when: When): readonly [number, number] => [
      valueAt(frame, a, when),
      valueAt(frame, b, when),
    ];
    const [thenAbove, thenBelow] = [lastYearOf(above), lastYearOf(below)];
    const history = [
      pair(above, below, 'previous'),
      pair(thenAbove, thenBelow, 'now'),
      pair(thenAbove, thenBelow, 'previous'),
    ];
    const { allow, told, least, most } = rule.constants ?? {};
    const [numerator, denominator] = pair(above, below, 'now');
    const result = ratioAgainstHistory(numerator, denominator, history, allow ? { allow: allow.value } : {});
    if (result.state === 'undecided') return undecidedBy(...(result.why === 'missing' ? names : ['previous']));
    if (!result.flagged) return HOLDS;
    if (result.ratio < (least?.value ?? 0) || result.ratio > (most?.value ?? Infinity)) return HOLDS;
    if (told && Math.abs(cumulativeChange(frame, above, below)) > told.value) return HOLDS;
    const places = [above, below].map((cell) => ({ ...cell, when: 'now' as const, row: null }));
    const rounded = (value: number): number => Number(value.toPrecision(4));
    return failsOn(places, {
      ratio: rounded(result.ratio),
      usual: rounded(result.usual),
      change: Math.round(result.change * 1000) / 10,
    });
  },
};
