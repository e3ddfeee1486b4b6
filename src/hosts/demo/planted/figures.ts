import type { FormDraft } from '../received/draft-return';
import type { Mark } from './plant';

/** The form of that id. @throws RangeError when the return has none */
export function formOf(forms: ReadonlyMap<string, FormDraft>, id: string): FormDraft {
  const form = forms.get(id);
  if (!form) throw new RangeError(`no form ${id}`);
  return form;
}

export function read(form: FormDraft, key: string): number {
  const value = form.values.get(key);
  if (value === undefined) throw new RangeError(`no value ${key}`);
  return value;
}

/** Overwrites one value, rounded as the form asks. */
export function put(form: FormDraft, key: string, value: number): void {
  const item = form.form.items.find((one) => key.startsWith(`r${one.code}.`));
  const scale = 10 ** (item?.decimals ?? 0);
  form.values.set(key, Math.round(value * scale) / scale);
}

export function add(form: FormDraft, key: string, by: number): void {
  put(form, key, read(form, key) + by);
}

/** Overwrites a value in a row of the filler's own. */
export function putRow(
  form: FormDraft,
  group: string,
  row: number,
  column: string,
  change: (value: number) => number,
): void {
  const rows = form.groups.get(group) ?? [];
  const entry = rows[row];
  if (!entry) throw new RangeError(`no row ${String(row)} in ${group}`);
  const values = new Map(entry.values);
  values.set(column, change(values.get(column) ?? 0));
  form.groups.set(
    group,
    rows.map((one, i) => (i === row ? { ...one, values } : one)),
  );
}

/** The same change to every value of the form that is in `unit`, class rows too; products never. */
export function changeAll(form: FormDraft, unit: string, change: (value: number) => number): string[] {
  const touched: string[] = [];
  for (const item of form.form.items) {
    if (item.unit !== unit) continue;
    for (const column of form.form.columns) {
      const key = `r${item.code}.${column.id}`;
      const value = form.values.get(key);
      if (value === undefined) continue;
      put(form, key, change(value));
      touched.push(key);
    }
  }
  for (const [id, rows] of form.groups) {
    rows.forEach((row, i) => {
      if (row.unit !== unit) return;
      for (const column of row.values.keys()) {
        putRow(form, id, i, column, (value) => Math.round(change(value)));
        touched.push(`${id}#${String(i)}.${column}`);
      }
    });
  }
  return touched;
}

/** Exchanges columns of the whole form, pairwise. */
export function swapColumns(form: FormDraft, pairs: readonly (readonly [string, string])[]): string[] {
  const partner = new Map(
    pairs.flatMap(
      ([a, b]) =>
        [
          [a, b],
          [b, a],
        ] as [string, string][],
    ),
  );
  const swapped = (column: string): string => partner.get(column) ?? column;
  const moved = [...form.values].map(([key, value]): [string, number] => {
    const [item, column] = key.split('.');
    return [`${String(item)}.${swapped(String(column))}`, value];
  });
  form.values = new Map(moved);
  const groups = [...form.groups].map(([id, rows]) => {
    const changed = rows.map((row) => ({
      ...row,
      values: new Map([...row.values].map(([column, value]) => [swapped(column), value])),
    }));
    return [id, changed] as const;
  });
  form.groups = new Map(groups);
  const rowKeys = groups.flatMap(([id, rows]) =>
    rows.flatMap((row, i) => [...row.values.keys()].map((column) => `${id}#${String(i)}.${column}`)),
  );
  return [...form.values.keys(), ...rowKeys];
}

/** Two neighbouring digits changed places, the first pair that differs after the leading digit. */
export function swapDigits(value: number): number {
  const digits = String(Math.abs(Math.round(value)));
  for (let i = 1; i + 1 < digits.length; i++) {
    if (digits[i] !== digits[i + 1]) {
      return Math.sign(value) * Number(digits.slice(0, i) + digits[i + 1]! + digits[i]! + digits.slice(i + 2));
    }
  }
  return value * 10;
}

/** The second digit typed as another one: up by 3, or down where that would be past 9. */
export function mistypeDigit(value: number): number {
  const digits = String(Math.abs(Math.round(value)));
  if (digits.length < 2) return value + 3;
  const digit = Number(digits[1]);
  return Math.sign(value) * Number(digits[0]! + String(digit > 6 ? digit - 3 : digit + 3) + digits.slice(2));
}

export function mark(form: string, ...keys: string[]): Mark {
  return { form, keys };
}
