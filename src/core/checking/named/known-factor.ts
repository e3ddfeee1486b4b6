import { factorSlip, type KnownFactor } from '../../detectors/factor-slip';
import type { RuleConstant } from '../../model/rule';
import { tableSource } from '../layout';
import type { Place } from '../place';
import { unitWitnesses } from '../unit-witnesses';
import { yearPairs } from './column-values';
import { failsOn, HOLDS, undecidedBy, type CheckContext, type ReturnCheck } from './named-check';
import { codesOf } from './year-copies';

/** Names of the constants that are no factors: how far a ratio may be from one, to last month and to last year. */
const WIDTH = 'width';
const YEAR_WIDTH = 'yearWidth';

/** The factors of a rule, each also the other way round: an amount may have been converted, or not. */
function factorsOf(constants: Readonly<Record<string, RuleConstant>>): readonly KnownFactor[] {
  return Object.entries(constants)
    .filter(([id]) => id !== WIDTH && id !== YEAR_WIDTH)
    .flatMap(([id, { value }]) => [{ id, factor: value }, { id, factor: 1 / value }]); // prettier-ignore
}

/** Whether electricity, persons or quantities moved by about the same factor: then it is no slip. */
function movedAlong({ frame, form }: CheckContext, column: number, ratio: number): boolean {
  const [now, before] = (['now', 'previous'] as const).map((when) => frame.tables[tableSource(form, when)]!);
  const width = form.form.columns.length;
  return unitWitnesses(form).physical.some((item) => {
    const moved = now![item * width + column]! / before![item * width + column]!;
    return Math.abs(Math.log(moved / ratio)) < Math.abs(Math.log(ratio)) / 2;
  });
}

/**
 * No money of the month is off by a known factor (US dollars in place of yuan) from last month and from the same month of
 * last year. Factors are constants of the rule, `width` and `yearWidth` are how near counts. Sales with tax are too near to business as
 * usual for that and are tested between the forms (F15).
 */
export const knownFactor: ReturnCheck = {
  name: 'factor-slip',
  on: 'return',
  run(context) {
    const { frame, form, rule } = context;
    const before = frame.tables[tableSource(form, 'previous')];
    if (!before) return undecidedBy('previous');
    const now = frame.tables[tableSource(form, 'now')]!;
    const constants = rule.constants ?? {};
    const factors = factorsOf(constants);
    const [near, nearYear] = [constants[WIDTH]?.value, constants[YEAR_WIDTH]?.value];
    const { money, own, cumulative, flow } = unitWitnesses(form);
    const width = form.form.columns.length;
    const places: Place[] = [];
    let factor = NaN;
    for (const column of own) {
      const lastYear = yearPairs(form).get(column);
      if (cumulative[column]! || lastYear === undefined) continue;
      for (const item of money) {
        const value = now[item * width + column]!;
        const slip = flow[item]! ? factorSlip(value, before[item * width + column]!, factors, near) : null;
        if (!slip) continue;
        const yearAgo = factorSlip(value, now[item * width + lastYear]!, factors, nearYear);
        // the same way round: too large against both, or too small
        if (yearAgo?.id !== slip.id || yearAgo.ratio > 1 !== slip.ratio > 1) continue;
        if (movedAlong(context, column, slip.ratio)) continue;
        places.push({ form, when: 'now', item, row: null, column });
        factor = constants[slip.id]!.value;
      }
    }
    if (places.length === 0) return HOLDS;
    return failsOn(places, {
      count: places.length,
      rows: codesOf(
        context,
        places.map(({ item }) => item),
      ),
      factor,
    });
  },
};
