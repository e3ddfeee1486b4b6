import { undefinedBecause } from '../../indicators/indicator';
import type { AnalysisCell, Suppression } from '../../model/analysis';
import { bridgeParts } from '../tables/bridge-table';
import type { DraftRow, DraftTable } from '../tables/draft';
import type { Work } from '../work';
import { behind, unsafe } from './safety';

/** The cell without what must not be known. */
export function withheld({ result, enterprises }: AnalysisCell, why: Suppression): AnalysisCell {
  return { result: undefinedBecause('withheld', result.unit), enterprises, suppressed: why, terms: [] };
}

function hide(row: DraftRow, why: Suppression): DraftRow {
  return { ...row, cells: row.cells.map((cell) => cell && withheld(cell, why)) };
}

/**
 * The bridge as it may be published: where a step is of too few, all steps between the two bases are withheld; and where
 * only one has anybody in it, last year's total too, from which it would follow.
 */
export function publishedBridge(work: Work, table: DraftTable): DraftTable {
  const parts = bridgeParts(work);
  if (!parts) return table;
  const { own, published } = work.columns(work.lead, work.request.basis);
  const restated = own.map((value, i) => value - published[i]!);
  const steps = [
    ['exits', published, parts.exits],
    ['not-filed', published, parts.notFiled],
    ['restatements', restated, parts.restated],
    ['entrants', own, parts.entrants],
    ['unpublished', own, parts.unpublished],
  ] as const;
  const found = steps.map(([id, values, members]) => {
    const among = new Set<number>(members);
    const who = behind(values, (member) => among.has(member));
    return { id: id as string, who, why: unsafe(who, work.definition.disclosure) };
  });
  if (found.every(({ why }) => why === null)) return table;
  const filled = found.filter(({ who }) => who.contributors > 0);
  const reason = new Map(filled.map(({ id, why }): [string, Suppression] => [id, why ?? 'complementary']));
  if (filled.length === 1) reason.set('published', 'complementary');
  return { ...table, rows: table.rows.map((row) => (reason.has(row.id) ? hide(row, reason.get(row.id)!) : row)) };
}
