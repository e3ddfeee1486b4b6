import type { GroupRow } from '../../model/filing';
import { placesOfColumn } from './group-places';
import { failsOnCodes, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** 4-digit class of a code as people write it: `C1320` and `1320` are one. */
const classOf = (code: string): string => code.replace(/\D/g, '').slice(0, 4);

const codesOf = (rows: readonly GroupRow[]): string[] =>
  rows.map((row) => classOf(row.code)).filter((code) => code !== '');

/** The registered industry class is among the industry classes of the form. */
export const industryAsRegistered: ReturnCheck = {
  name: 'industry-as-registered',
  on: 'return',
  run({ filing, input, form }) {
    const industry = input.entry?.industry ?? null;
    if (industry === null) return undecidedBy('industry');
    const group = form.groupNames.get('classes');
    const rows = group === undefined ? [] : (filing.groups.get('classes') ?? []);
    const codes = codesOf(rows);
    if (group === undefined || codes.length === 0) return undecidedBy('classes');
    if (codes.includes(classOf(industry))) return HOLDS;
    return failsOnCodes(rows, placesOfColumn(form, group, rows.length, 0), { industry, classes: codes.join('、') });
  },
};
