import type { ManyRow } from '../../../../src/hosts/pane/many/desk/many-snapshot';

/** A row that is clean, with what is said of it. */
export function row(key: string, changes: Partial<ManyRow> = {}): ManyRow {
  return {
    key,
    path: `2013-09/${key}.xlsx`,
    enterprise: { code: null, name: key },
    forms: ['B204-1'],
    period: { year: 2013, month: 9 },
    status: 'clean',
    counts: { mandatory: 0, verify: 0, hint: 0 },
    toExplain: 0,
    received: 0,
    refusal: null,
    skipped: null,
    contact: null,
    telephone: null,
    ...changes,
  };
}

export const counts = (mandatory: number, verify = 0, hint = 0): ManyRow['counts'] => ({ mandatory, verify, hint });
