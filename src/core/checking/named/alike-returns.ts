import type { Filing } from '../../model/filing';
import { enterpriseKey } from './filed-twice';
import { failsAt, HOLDS, undecidedBy, type PairCheck } from './named-check';

/** Fewest different figures other than zero that make two returns alike. */
const FEWEST = 4;

/** How many figures other than zero a return has, each value counted once. */
export function distinctFigures(filing: Filing): number {
  return new Set([...filing.table.values].filter((value) => value !== 0 && !Number.isNaN(value))).size;
}

/** Whether two returns of one form hold the same figures in every cell. */
export function sameFigures(first: Filing, second: Filing): boolean {
  const a = first.table.values;
  const b = second.table.values;
  return a.length === b.length && a.every((value, slot) => Object.is(value, b[slot]));
}

/** Two enterprises did not file the same figures (雷同). Blank and nearly blank returns are not compared. */
export const alikeReturns: PairCheck = {
  name: 'alike-returns',
  on: 'pair',
  run(first, second) {
    if (distinctFigures(first) < FEWEST || distinctFigures(second) < FEWEST) return undecidedBy('values');
    const one = enterpriseKey(first) ?? first.enterprise.name;
    const two = enterpriseKey(second) ?? second.enterprise.name;
    if (one !== null && one === two) return HOLDS;
    if (first.form.id !== second.form.id || !sameFigures(first, second)) return HOLDS;
    const { code, name } = first.enterprise;
    const facts = {
      other: name ?? code ?? first.path ?? '',
      otherPath: first.path ?? '',
      count: distinctFigures(second),
    };
    return failsAt([second.enterprise.nameAt ?? second.enterprise.codeAt], facts);
  },
};
