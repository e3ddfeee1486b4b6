import type { CellRef } from '../model/cell';
import type { Filing, GroupRow, Reading } from '../model/filing';
import type { FormDefinition } from '../model/form';
import { valueOf } from '../submission/canonical-values';
import { pairRows, type RowPair } from './pair-rows';
import type { ChangedPart, ChangeKind, ComparedValue, ReturnChange } from './return-comparison';

const NOTHING: Reading = { state: 'missing', at: null };

function comparedValue(reading: Reading): ComparedValue {
  const { at } = reading;
  if (reading.state === 'missing') return { state: 'missing', value: null, at };
  return { state: reading.state, value: reading.state === 'unreadable' ? reading.raw : reading.value, at };
}

function textValue(text: string | null, at: CellRef | null): ComparedValue {
  return text === null || text === '' ? { state: 'missing', value: null, at } : { state: 'text', value: text, at };
}

function kindOf(before: ComparedValue, after: ComparedValue): ChangeKind {
  if (before.state === 'missing') return 'filled';
  return after.state === 'missing' ? 'blanked' : 'changed';
}

/** Positions by code in two versions of a form: those of the new one, then those that only the old one has. */
function bothPositions(before: readonly string[], after: readonly string[]) {
  const old = new Map(before.map((code, at) => [code, at]));
  const fresh = new Map(after.map((code, at) => [code, at]));
  const codes = [...fresh.keys(), ...[...old.keys()].filter((code) => !fresh.has(code))];
  return codes.map((code) => ({ code, before: old.get(code) ?? -1, after: fresh.get(code) ?? -1 }));
}

const columnsOf = (before: FormDefinition, after: FormDefinition) =>
  bothPositions(
    before.columns.map(({ id }) => id),
    after.columns.map(({ id }) => id),
  );
type Columns = ReturnType<typeof columnsOf>;

function readAt({ table }: Filing, item: number, column: number): Reading {
  return item < 0 || column < 0 ? NOTHING : table.reading(item, column);
}

function itemChanges(before: Filing, after: Filing, columns: Columns): ReturnChange[] {
  const items = bothPositions(
    before.form.items.map(({ code }) => code),
    after.form.items.map(({ code }) => code),
  );
  return items.flatMap((item) =>
    columns.flatMap((column): ReturnChange[] => {
      const [old, fresh] = [readAt(before, item.before, column.before), readAt(after, item.after, column.after)];
      if (valueOf(old) === valueOf(fresh)) return [];
      const [from, to] = [comparedValue(old), comparedValue(fresh)];
      const { unit } = (after.form.items[item.after] ?? before.form.items[item.before])!;
      const place = `r${item.code}.${column.code}`;
      const common = { part: 'value', place, code: item.code, row: null, column: column.code, unit } as const;
      return [{ ...common, kind: kindOf(from, to), before: from, after: to }];
    }),
  );
}

/** Differences of one row; of an added or vanished one its values, or the row itself where it has none. */
function rowChanges(group: string, { before, after }: RowPair, columns: Columns): ReturnChange[] {
  const row = (after ?? before)!;
  const code = row.code || row.name;
  const place = `${group}.${code}`;
  const common = { code, row: { group, name: row.name }, unit: row.unit || null };
  const only: ChangeKind | null = before === null ? 'row-added' : after === null ? 'row-gone' : null;
  const text = (part: ChangedPart, from: string, to: string): ReturnChange[] => {
    if (from.trim() === to.trim()) return [];
    const [old, fresh] = [textValue(from, before?.codeAt ?? null), textValue(to, after?.codeAt ?? null)];
    return [{ ...common, part, kind: kindOf(old, fresh), place, column: null, before: old, after: fresh }];
  };
  const values = columns.flatMap((column): ReturnChange[] => {
    const old = before?.readings[column.before] ?? NOTHING;
    const fresh = after?.readings[column.after] ?? NOTHING;
    if (valueOf(old) === valueOf(fresh)) return [];
    const [from, to] = [comparedValue(old), comparedValue(fresh)];
    const sides = { before: before === null ? null : from, after: after === null ? null : to };
    const where = { place: `${place}.${column.code}`, column: column.code };
    return [{ ...common, ...where, ...sides, part: 'value', kind: only ?? kindOf(from, to) }];
  });
  if (before !== null && after !== null) {
    return [...text('row-name', before.name, after.name), ...text('row-unit', before.unit, after.unit), ...values];
  }
  if (values.length > 0 || only === null) return values;
  const at = (one: GroupRow | null): ComparedValue | null => one && textValue(code, one.codeAt ?? null);
  return [{ ...common, part: 'row', kind: only, place, column: null, before: at(before), after: at(after) }];
}

function headChanges(before: Filing, after: Filing): ReturnChange[] {
  const one = (part: ChangedPart, from: ComparedValue, to: ComparedValue): ReturnChange[] => {
    const same = from.value === to.value;
    const nowhere = { place: '', code: '', row: null, column: null, unit: null };
    return same ? [] : [{ ...nowhere, part, kind: kindOf(from, to), before: from, after: to }];
  };
  const unitLine = ({ unitLine: line }: Filing) => textValue(line?.text.trim() ?? null, line?.at ?? null);
  const code = ({ enterprise }: Filing) => textValue(enterprise.code, enterprise.codeAt);
  return [
    ...one('form-version', textValue(before.form.version, null), textValue(after.form.version, null)),
    ...one('enterprise-code', code(before), code(after)),
    ...one('unit-line', unitLine(before), unitLine(after)),
  ];
}

/**
 * What differs between two versions of a return: everything that makes it other content for the receipt and the ledger.
 * Cells that moved, other spellings of a number, and rows in another order are no difference.
 */
export function changedValues(before: Filing, after: Filing): readonly ReturnChange[] {
  const columns = columnsOf(before.form, after.form);
  const groups = new Set([...after.form.groups, ...before.form.groups].map(({ id }) => id));
  return [
    ...headChanges(before, after),
    ...itemChanges(before, after, columns),
    ...[...groups].flatMap((group) =>
      pairRows(before.groups.get(group) ?? [], after.groups.get(group) ?? []).flatMap((pair) =>
        rowChanges(group, pair, columns),
      ),
    ),
  ];
}
