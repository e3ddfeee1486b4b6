import type { ColumnSource } from '../../../src/core/model/analysis';
import { formatPeriod, type Period } from '../../../src/core/model/period';
import type { RegisterEntry } from '../../../src/core/model/register';

/** An enterprise of a made zone: what it is, and its values by `B2041.r01.ytd 2013-09`. */
export interface Made {
  readonly code: string;
  readonly entry?: Partial<RegisterEntry>;
  readonly values: Readonly<Record<string, number>>;
}

export function entryOf({ code, entry }: Made): RegisterEntry {
  return {
    ...{ organisationCode: code, creditCode: null, name: `企业${code}`, industry: '2720', status: 'producing' },
    ...{ cluster: null, subPark: null, aboveScale: true, highTech: null, firstMonth: null, lastMonth: null },
    ...{ contact: null, telephone: null, annualRevenue: null, at: null },
    ...entry,
  };
}

/** The columns of a made zone; a form is filed by whoever has a value of it. */
export class MadeColumns implements ColumnSource {
  readonly members: readonly string[];

  constructor(private readonly made: readonly Made[]) {
    this.members = made.map(({ code }) => `code ${code}`);
  }

  column(measure: string, period: Period): Float64Array | null {
    const key = `${measure} ${formatPeriod(period)}`;
    const column = Float64Array.from(this.made, ({ values }) => values[key] ?? NaN);
    return column.some((value) => !Number.isNaN(value)) ? column : null;
  }

  filed(form: string, period: Period): Uint8Array | null {
    const [alias, month] = [form.replace('-', ''), formatPeriod(period)];
    const mask = Uint8Array.from(this.made, ({ values }) =>
      Object.keys(values).some((key) => key.startsWith(`${alias}.`) && key.endsWith(month)) ? 1 : 0,
    );
    return mask.includes(1) ? mask : null;
  }
}

/** Output now and in the same months of last year, as filed now; and, where it was filed then, as filed then. */
export function output(now: number, then?: number, published?: number): Record<string, number> {
  return {
    'B2041.r01.ytd 2013-09': now,
    ...(then === undefined ? {} : { 'B2041.r01.lyYtd 2013-09': then }),
    ...(published === undefined ? {} : { 'B2041.r01.ytd 2012-09': published }),
  };
}
