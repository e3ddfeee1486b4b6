import { layoutPack } from '../checking/layout';
import type {
  Analysis,
  AnalysisInput,
  AnalysisRequest,
  AnalysisRow,
  AnalysisTable,
  ColumnSource,
} from '../model/analysis';
import type { AnalysisDimension } from '../model/analysis-definition';
import { caveatsOf } from './caveats/caveats-of';
import { filerOf, membersOf } from './members/members';
import { published } from './publish/published';
import { AlignedColumns } from './source/aligned-columns';
import { FilingColumns, type FilingNotes } from './source/filing-columns';
import { bridgeTable } from './tables/bridge-table';
import type { DraftTable } from './tables/draft';
import { groupTable } from './tables/group-table';
import { growingTable } from './tables/growing-table';
import { headlineTable } from './tables/headline-table';
import { highTechTable } from './tables/high-tech-table';
import { planTable } from './tables/plan-table';
import { contributionTable, growthRankTable } from './tables/ranked-tables';
import { ratesTable } from './tables/rates-table';
import { referenceTable } from './tables/reference-table';
import { topTable } from './tables/top-table';
import { trendTable } from './tables/trend-table';
import { Work } from './work';

/** Dimensions whose groups are ranked by growth and contribution. */
const RANKED: readonly AnalysisDimension[] = ['cluster', 'industry', 'subPark'];

/** A pack without `analysis.yaml` analyses nothing. */
export class NothingToAnalyse extends Error {
  override readonly name = 'NothingToAnalyse';
}

/** One or two dimensions a table, each table once. */
function tablesAsked(by: AnalysisRequest['by']): AnalysisRequest['by'] {
  for (const dimensions of by) {
    const fits = (dimensions.length === 1 || dimensions.length === 2) && new Set(dimensions).size === dimensions.length;
    if (!fits) throw new RangeError(`a table is by one dimension or by two: ${dimensions.join(' ')}`);
  }
  return [...new Map(by.map((dimensions) => [dimensions.join(' '), dimensions])).values()];
}

function draftTables(work: Work): DraftTable[] {
  const { request, definition, lead } = work;
  const by = tablesAsked(request.by.length > 0 ? request.by : definition.tables);
  const isFiled = work.columns(lead, request.basis).isFiled;
  const ranked = RANKED.filter((one) => by.some((dimensions) => dimensions[0] === one));
  const tables = [
    headlineTable(work),
    ratesTable(work),
    planTable(work),
    ...(isFiled
      ? [
          ...by.map((dimensions) => groupTable(work, dimensions)),
          ...ranked.map((one) => contributionTable(work, one)),
          ...ranked.map((one) => growthRankTable(work, one)),
          growingTable(work),
          ...(work.members.registered ? [highTechTable(work)] : []),
          bridgeTable(work),
          trendTable(work),
          ...(request.top !== undefined && request.top >= 1 && !request.publish ? [topTable(work, request.top)] : []),
        ]
      : []),
    referenceTable(work),
  ];
  return tables.flatMap((table) => (table && table.rows.length > 0 ? [table] : []));
}

/** The table as others see it. */
function plainTable(table: DraftTable): AnalysisTable {
  return {
    ...table,
    rows: table.rows.map((row): AnalysisRow => {
      const { id, subject, labels, role, indent, enterprises, unit, decimals, cells } = row;
      return { id, subject, labels, role, indent, enterprises, unit, decimals, cells };
    }),
  };
}

function analysisOf(work: Work, notes: FilingNotes | null): Analysis {
  const { request, members } = work;
  const drafts = draftTables(work);
  const { tables, withheld, left } = request.publish
    ? published(work, drafts)
    : { tables: drafts, withheld: [], left: 0 };
  const due = work.due();
  const filedMask = work.source.filed(work.lead.form.id, request.period);
  const inScope = members.ids.filter((_, i) => due[i] === 1);
  const hasFiled = new Set(members.ids.filter((_, i) => filedMask?.[i] === 1));
  const filed = inScope.filter((id) => hasFiled.has(id));
  const missing = inScope.filter((id) => !hasFiled.has(id));
  const counts = { inScope: inScope.length, filed: filed.length, missing: missing.length };
  const shown = request.publish ? { inScope: [], filed: [], missing: [] } : { inScope, filed, missing };
  const names = Object.fromEntries(members.ids.flatMap((id, i) => (members.names[i] ? [[id, members.names[i]]] : [])));
  return {
    period: request.period,
    basis: request.basis,
    publish: request.publish,
    highTechSet: request.highTechSet,
    industryDigits: work.digits,
    enterprises: { ...shown, counts },
    names: request.publish ? {} : names,
    tables: tables.map(plainTable),
    caveats: caveatsOf({ work, notes, tables, withheld, left }),
  };
}

/**
 * Everything computed over the zone for a period: levels, growth, shares, contributions, rates, plans, the bridge, and
 * the caveats. Received values are taken as they are; nothing is rounded.
 * @throws NothingToAnalyse for a pack without an analysis; RangeError for a table by three dimensions, or by one twice
 */
export function analyse(input: AnalysisInput): Analysis {
  const { filings, entries, entriesThen, pack, request } = input;
  if (!pack.analysis) throw new NothingToAnalyse(pack.id);
  const filers = filings.map(filerOf).filter((filer) => filer !== null);
  const members = membersOf(entries, entriesThen, [...new Map(filers.map((one) => [one.id, one])).values()]);
  const placeOf = (filing: (typeof filings)[number]): number => {
    const filer = filerOf(filing);
    return filer === null ? -1 : members.placeOf(filer);
  };
  const source = new FilingColumns(filings, members.ids, placeOf, layoutPack(pack));
  return analysisOf(new Work(pack, pack.analysis, request, members, source), source.notes);
}

/**
 * The same from columns: for a ledger of many enterprises, which gives them from its store.
 * @param source its members may be in any order and need not be in the register
 * @throws NothingToAnalyse for a pack without an analysis
 */
export function analyseColumns(source: ColumnSource, input: Omit<AnalysisInput, 'filings'>): Analysis {
  const { entries, entriesThen, pack, request } = input;
  if (!pack.analysis) throw new NothingToAnalyse(pack.id);
  const members = membersOf(
    entries,
    entriesThen,
    source.members.map((id) => ({ id, name: '' })),
  );
  const aligned = new AlignedColumns(source, members);
  return analysisOf(new Work(pack, pack.analysis, request, members, aligned), null);
}
