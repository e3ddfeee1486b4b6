import { tableSource } from '../layout';
import { placesOfColumn } from './group-places';
import { failsOnCodes, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** At least one industry class of the form was also filed for the same month of last year. */
export const disjointClasses: ReturnCheck = {
  name: 'disjoint-classes',
  on: 'return',
  run({ frame, form, filing }) {
    const group = form.groupNames.get('classes');
    const then = frame.received[tableSource(form, 'lastYear')];
    if (group === undefined || !then) return undecidedBy('lastYear');
    const rows = filing.groups.get('classes') ?? [];
    const now = rows.map((row) => row.code).filter((code) => code !== '');
    const lastYear = then
      .groupRows(group)
      .map((row) => row.code)
      .filter((code) => code !== '');
    if (now.length === 0 || lastYear.length === 0)
      return undecidedBy(now.length === 0 ? 'classes' : 'lastYear(classes)');
    if (now.some((code) => lastYear.includes(code))) return HOLDS;
    return failsOnCodes(rows, placesOfColumn(form, group, now.length, 0), {
      now: now.join('、'),
      lastYear: lastYear.join('、'),
    });
  },
};
