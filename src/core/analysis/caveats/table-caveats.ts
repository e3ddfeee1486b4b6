import type { Caveat } from '../../model/analysis';
import { behind, unsafe } from '../publish/safety';
import { linesOf } from '../publish/lines';
import { roundHalfUp } from '../../rounding/round-half-up';
import type { DraftRow, DraftTable } from '../tables/draft';
import type { Work } from '../work';
import { note, warning } from './caveat';
import type { CaveatInput } from './caveat-input';

/** Parts as printed do not add up to the total as printed (分项之和不等于合计). */
function roundedParts(table: DraftTable): Caveat[] {
  const [parts] = linesOf(table);
  const total = table.rows.find(({ role }) => role === 'total');
  if (!parts || !total) return [];
  return table.columns.flatMap((column, i) => {
    if ((column.indicator !== 'level' && column.indicator !== 'share') || column.decimals === null) return [];
    const printed = (row: DraftRow): number => {
      const result = row.cells[i]?.result;
      return result?.state === 'value' ? roundHalfUp(result.value, column.decimals!) : NaN;
    };
    const sum = roundHalfUp(
      parts.map(printed).reduce((all, value) => all + value, 0),
      column.decimals,
    );
    // NaN where a part is withheld or missing
    if (!(sum !== printed(total)) || Number.isNaN(sum)) return [];
    return [
      note('rounded-parts', {
        table: table.id,
        measure: column.of,
        facts: { sum, total: printed(total), unit: column.unit!, of: column.indicator },
      }),
    ];
  });
}

/** Rows of the lead measure from which one respondent could be read. */
function readable(work: Work, table: DraftTable): Caveat[] {
  const { now } = work.columns(work.lead, work.request.basis);
  return table.rows.flatMap((row) => {
    const { members } = row;
    if (!members || row.subject !== 'group') return [];
    const who = behind(now, (member) => members.now.of[member] === members.group);
    const why = unsafe(who, work.definition.disclosure);
    if (why === null) return [];
    const about = { table: table.id, row: row.id, measure: work.definition.lead };
    return [
      why === 'few'
        ? warning('few-enterprises', { ...about, facts: { count: who.contributors } })
        : warning('one-dominates', { ...about, facts: { share: (who.largest / who.size) * 100 } }),
    ];
  });
}

/** Growth from a base that is next to nothing. */
function lowBases(table: DraftTable): Caveat[] {
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell, i) => {
      const column = table.columns[i]!;
      if (column.indicator !== 'growth' || cell?.result.state !== 'value') return [];
      if (!cell.result.notes.includes('low-base')) return [];
      return [note('low-base', { table: table.id, row: row.id, measure: column.of ?? row.labels[0] ?? null })];
    }),
  );
}

function notStated(work: Work, table: DraftTable): Caveat[] {
  const row = table.rows.find(
    ({ subject, labels, role }) => subject === 'group' && role === 'part' && labels[0] === null,
  );
  if (!row?.members || table.kind !== 'group') return [];
  const { now, group } = row.members;
  const members = work.members.ids.filter((_, i) => now.of[i] === group);
  return [
    note('dimension-not-stated', {
      ...{ table: table.id, row: row.id, members },
      facts: { dimension: table.by[0]!, count: row.enterprises },
    }),
  ];
}

/** 贡献率 is not shown where the total hardly grows or falls. */
function hardlyGrowing({ id, rows, columns, measure }: DraftTable): Caveat[] {
  const at = columns.findIndex(({ indicator }) => indicator === 'contribution-share');
  const result = rows.find(({ role }) => role === 'total')?.cells[at]?.result;
  const hardly = result?.state === 'undefined' && result.why === 'total-not-growing';
  return hardly ? [note('growth-hardly', { table: id, measure })] : [];
}

/** What is to be said of single tables and their rows. */
export function tableCaveats({ work, tables, withheld, left }: CaveatInput): Caveat[] {
  const groups = tables.filter(({ kind }) => kind === 'group' || kind === 'cross');
  return [
    ...withheld
      .filter(({ few, dominant, complementary }) => few + dominant + complementary > 0)
      .map(({ table, few, dominant, complementary }) =>
        note('suppressed', {
          table,
          facts: { count: few + dominant + complementary, few, dominant, complementary },
        }),
      ),
    ...(left > 0 ? [warning('tables-withheld', { facts: { count: left } })] : []),
    ...(work.request.publish && (work.request.top ?? 0) > 0 ? [note('top-withheld', { table: 'top' })] : []),
    ...groups.flatMap((table) => [...readable(work, table), ...notStated(work, table), ...hardlyGrowing(table)]),
    ...groups.flatMap(roundedParts),
    ...tables.filter(({ kind }) => kind !== 'contribution' && kind !== 'growth-rank').flatMap(lowBases),
  ];
}
