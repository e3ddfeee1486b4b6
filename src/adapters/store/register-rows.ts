import type { DuckDBValue } from '@duckdb/node-api';
import type { RegisterField } from '../../core/model/ledger';
import { monthIndex, type Period } from '../../core/model/period';
import type { OperatingStatus, RegisterEntry } from '../../core/model/register';
import { foldText } from '../../core/reading/fold-text';
import type { Row } from './database';
import { periodOrNull } from './month';

/** What holds of one enterprise from a month on. */
export interface RegisterFact {
  readonly enterprise: string;
  /** month index */
  readonly validFrom: number;
  /** null = not in the register from that month */
  readonly entry: RegisterEntry | null;
  readonly mergedInto: string | null;
}

/** Columns of `register` after fact, put, enterprise, valid_from. */
const ENTRY_COLUMNS = 18;

const month = (period: Period | null | undefined): number | null => (period ? monthIndex(period) : null);

/** What an enterprise is known by: its organisation code, else its name. */
export function enterpriseOf({ organisationCode, creditCode, name }: RegisterEntry): string {
  const code = organisationCode ?? creditCode?.slice(8, 17) ?? null;
  return code === null ? `name ${foldText(name)}` : `code ${code}`;
}

/** A row of `register`. */
export function registerRow(fact: number, put: number, of: RegisterFact): DuckDBValue[] {
  const { entry } = of;
  const head = [fact, put, of.enterprise, of.validFrom, entry !== null];
  if (entry === null) return [...head, of.mergedInto, ...Array<null>(ENTRY_COLUMNS - 2).fill(null)];
  return [
    ...[
      ...head,
      null,
      entry.organisationCode,
      entry.creditCode,
      entry.name,
      entry.industry,
      entry.status,
      entry.cluster,
    ],
    ...[
      entry.subPark,
      entry.aboveScale,
      entry.highTech !== null,
      month(entry.highTech?.from),
      month(entry.highTech?.to),
    ],
    ...[month(entry.firstMonth), month(entry.lastMonth), entry.contact, entry.telephone, entry.annualRevenue],
  ];
}

/** The entry of a row of `register`. Its cell is not kept: the workbook it was read from is named by the put. */
export function factOf(row: Row): RegisterFact {
  const of = (column: string): string | null => row[column] as string | null;
  const entry: RegisterEntry | null = row['present']
    ? {
        ...{ organisationCode: of('organisation_code'), creditCode: of('credit_code'), name: of('name')! },
        ...{ industry: of('industry'), status: of('status') as OperatingStatus | null },
        ...{ cluster: of('cluster'), subPark: of('sub_park'), aboveScale: row['above_scale'] as boolean | null },
        highTech: row['high_tech']
          ? { from: periodOrNull(row['high_tech_from']), to: periodOrNull(row['high_tech_to']) }
          : null,
        ...{ firstMonth: periodOrNull(row['first_month']), lastMonth: periodOrNull(row['last_month']) },
        ...{ contact: of('contact'), telephone: of('telephone') },
        ...{ annualRevenue: row['annual_revenue'] as number | null, at: null },
      }
    : null;
  return {
    enterprise: of('enterprise')!,
    validFrom: row['valid_from'] as number,
    entry,
    mergedInto: of('merged_into'),
  };
}

export const REGISTER_FIELDS: readonly RegisterField[] = [
  ...(['organisationCode', 'creditCode', 'name', 'industry', 'status', 'cluster', 'subPark', 'aboveScale'] as const),
  ...(['highTech', 'firstMonth', 'lastMonth', 'contact', 'telephone', 'annualRevenue'] as const),
];

/** The fields in which two entries differ; values as JSON. */
export function differences(before: RegisterEntry, after: RegisterEntry) {
  return REGISTER_FIELDS.map((field) => ({
    field,
    before: JSON.stringify(before[field]),
    after: JSON.stringify(after[field]),
  })).filter((each) => each.before !== each.after);
}
