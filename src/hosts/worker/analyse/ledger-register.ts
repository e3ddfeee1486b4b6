import type { LedgerTable, LedgerTableValue } from '../../../core/model/ledger-table';
import { monthIndex, parsePeriod, type Period } from '../../../core/model/period';
import type { OperatingStatus, RegisterEntry } from '../../../core/model/register';
import { recordsOf, textOf, type TidyRecord } from './tidy-records';

/** What a ledger knows of one enterprise from a month on. */
interface RegisterFact {
  readonly enterprise: string;
  /** month index */
  readonly from: number;
  /** order of recording */
  readonly fact: number;
  /** null = not in the register from that month */
  readonly entry: RegisterEntry | null;
}

/** The register of a month. */
export interface RegisterAt {
  readonly entries: readonly RegisterEntry[];
  /** the first register of the ledger is later than the month, and was taken */
  readonly beforeFirst: boolean;
}

const month = (value: LedgerTableValue | undefined): Period | null => parsePeriod(textOf(value) ?? '');

function entryOf(row: TidyRecord): RegisterEntry {
  const of = (column: string): string | null => textOf(row[column]);
  const { above_scale: aboveScale, annual_revenue: revenue } = row;
  return {
    ...{ organisationCode: of('organisation_code'), creditCode: of('credit_code'), name: of('name') ?? '' },
    ...{ industry: of('industry'), status: of('status') as OperatingStatus | null },
    ...{ cluster: of('cluster'), subPark: of('sub_park') },
    aboveScale: typeof aboveScale === 'boolean' ? aboveScale : null,
    highTech: row['high_tech'] === true ? { from: month(row['high_tech_from']), to: month(row['high_tech_to']) } : null,
    ...{ firstMonth: month(row['first_month']), lastMonth: month(row['last_month']) },
    ...{ contact: of('contact'), telephone: of('telephone') },
    ...{ annualRevenue: typeof revenue === 'number' ? revenue : null, at: null },
  };
}

/** The dated register among a ledger's tidy tables. */
export class LedgerRegister {
  private readonly facts: readonly RegisterFact[];

  constructor(tables: readonly LedgerTable[]) {
    this.facts = [...recordsOf(tables, 'register')].flatMap((row) => {
      const [enterprise, from, fact] = [textOf(row['enterprise']), month(row['valid_from']), row['fact']];
      if (enterprise === null || from === null || typeof fact !== 'number') return [];
      return [{ enterprise, from: monthIndex(from), fact, entry: row['present'] === true ? entryOf(row) : null }];
    });
  }

  /** Of each enterprise what holds in the month: its latest fact until then. Null where the ledger has no register. */
  at(period: Period): RegisterAt | null {
    if (this.facts.length === 0) return null;
    const first = this.facts.reduce((least, { from }) => Math.min(least, from), Infinity);
    const until = Math.max(first, monthIndex(period));
    const latest = new Map<string, RegisterFact>();
    for (const fact of this.facts) {
      const known = latest.get(fact.enterprise);
      const later = !known || fact.from > known.from || (fact.from === known.from && fact.fact > known.fact);
      if (fact.from <= until && later) latest.set(fact.enterprise, fact);
    }
    return {
      entries: [...latest.values()].flatMap(({ entry }) => entry ?? []),
      beforeFirst: monthIndex(period) < first,
    };
  }
}
