import type { ReturnCause } from '../model/cause';
import { sameCell, type CellRef } from '../model/cell';
import type { Finding } from '../model/finding';

/** What several findings have in common. Never a value: it is told where a suggested value must not be (domain.md §1). */
export type SharedCause =
  /** one cell; `reason`: the kind of slip that explains it, where one does */
  | { readonly kind: 'one-cell'; readonly cell: CellRef | null; readonly reason: string | null }
  /** two columns of a form in each other's place, by column id */
  | { readonly kind: 'swapped-columns'; readonly form: string; readonly pairs: readonly (readonly string[])[] }
  | { readonly kind: 'repeated-filing' };

/** Findings of one cause, or a finding alone. */
export interface CauseGroup {
  /** null = one finding by itself */
  readonly cause: SharedCause | null;
  readonly findings: readonly Finding[];
}

const WHOLE_COLUMNS = /^(\S+) swapped-columns((?: \S+-\S+)+)$/;

/** The cause that the check itself has named. */
function namedCause({ cause, cells }: Finding): SharedCause | null {
  if (cause === null) return null;
  if (cause === 'repeated-filing') return { kind: 'repeated-filing' };
  const columns = WHOLE_COLUMNS.exec(cause);
  if (columns) {
    const pairs = columns[2]!.trim().split(' ');
    return { kind: 'swapped-columns', form: columns[1]!, pairs: pairs.map((pair) => pair.split('-')) };
  }
  return { kind: 'one-cell', cell: cells[0] ?? null, reason: cause.slice(cause.lastIndexOf(' ') + 1) };
}

/** The one cell whose change alone settles the part of the return that the finding is in; null where several would do. */
function settlingCell(finding: Finding, causes: readonly ReturnCause[]): CellRef | null {
  if (finding.code !== 'rule-fails' || finding.class !== 'mandatory') return null;
  for (const { rules, sets } of causes) {
    if (sets.length !== 1 || sets[0]!.length !== 1 || !rules.includes(finding.rule)) continue;
    const { at } = sets[0]![0]!;
    if (at !== null && finding.cells.some((cell) => sameCell(cell, at))) return at;
  }
  return null;
}

/** The causes that a finding stands in: its rule fails there, and a cell that would settle it, where one is known, is its own. */
export function causesOfFinding(finding: Finding, causes: readonly ReturnCause[]): readonly ReturnCause[] {
  return causes.filter(({ form, rules, sets }) => {
    if (!rules.includes(finding.rule)) return false;
    if (sets.length === 0) return form === finding.form;
    return sets.flat().some(({ at }) => at !== null && finding.cells.some((cell) => sameCell(cell, at)));
  });
}

const cellKey = ({ sheet, row, column }: CellRef): string => JSON.stringify([sheet, row, column]);

function keyOf(finding: Finding, named: SharedCause | null, cell: CellRef | null): string | null {
  if (named === null) return cell && cellKey(cell);
  return named.kind === 'one-cell' && named.cell !== null ? cellKey(named.cell) : finding.cause;
}

/** Of several kinds of slip in one cell none is told: they do not agree. */
function together(causes: readonly (SharedCause | null)[], cell: CellRef | null): SharedCause {
  const named = causes.filter((cause) => cause !== null);
  const [first] = named;
  if (!first) return { kind: 'one-cell', cell, reason: null };
  if (first.kind !== 'one-cell') return first;
  const reasons = new Set(named.map((cause) => (cause.kind === 'one-cell' ? cause.reason : null)));
  return { ...first, reason: reasons.size === 1 ? first.reason : null };
}

/**
 * Findings that one cause explains, together: a slip that the check has named (a cell, whole columns, a repeated filing),
 * or the one cell whose change alone settles what fails. In the order of the findings; a group stands where its first
 * stands.
 * @param findings of one return or one file, as they are to be told
 * @param causes of the same, as the audience may see them
 */
export function causeGroups(findings: readonly Finding[], causes: readonly ReturnCause[]): readonly CauseGroup[] {
  const groups: { cell: CellRef | null; named: (SharedCause | null)[]; findings: Finding[] }[] = [];
  const byKey = new Map<string, (typeof groups)[number]>();
  for (const finding of findings) {
    const named = namedCause(finding);
    const cell = named === null ? settlingCell(finding, causes) : null;
    const key = keyOf(finding, named, cell);
    const known = key === null ? undefined : byKey.get(key);
    if (known) {
      known.named.push(named);
      known.findings.push(finding);
      continue;
    }
    const group = { cell, named: [named], findings: [finding] };
    groups.push(group);
    if (key !== null) byKey.set(key, group);
  }
  return groups.map(({ cell, named, findings: members }) => ({
    cause: members.length > 1 ? together(named, cell) : null,
    findings: members,
  }));
}

/** The causes that no group of several findings tells already: their cells are told by themselves. */
export function untoldCauses(groups: readonly CauseGroup[], causes: readonly ReturnCause[]): readonly ReturnCause[] {
  const told = groups.flatMap(({ cause }) => (cause?.kind === 'one-cell' && cause.cell ? [cause.cell] : []));
  return causes.filter(({ sets }) => {
    const only = sets.length === 1 && sets[0]!.length === 1 ? sets[0]![0]!.at : null;
    return only === null || !told.some((cell) => sameCell(cell, only));
  });
}
