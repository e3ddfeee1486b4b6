import { unitOf } from '../model/unit';
import type { FormLayout } from './form-layout';

/** What the unit vote needs to know of a form, worked out once for each form. */
export interface UnitWitnesses {
  /** positions of items in money, and of the item each is a part of (-1 = none in money) */
  readonly money: readonly number[];
  readonly parentOf: readonly number[];
  /** positions of items that no unit of money touches */
  readonly physical: readonly number[];
  /** whether an item adds up over months */
  readonly flow: readonly boolean[];
  /** columns of this year; by column, the last-year column of it and the column it is last year's of; -1 = none */
  readonly own: readonly number[];
  readonly past: readonly number[];
  readonly lastYearColumn: readonly number[];
  readonly ofColumn: readonly number[];
  readonly cumulative: readonly boolean[];
}

const known = new WeakMap<FormLayout, UnitWitnesses>();

function workOut({ form, itemCodes }: FormLayout): UnitWitnesses {
  const { columns, items } = form;
  const isMoney = (unit: string): boolean => unitOf(unit).dimension === 'money';
  const indices = (test: (index: number) => boolean, length: number): number[] =>
    Array.from({ length }, (_, index) => index).filter(test);
  const ids = columns.map((column) => column.id);
  return {
    money: indices((item) => isMoney(items[item]!.unit), items.length),
    parentOf: items.map((item) => itemCodes.get(item.partOf ?? '') ?? -1),
    physical: indices(
      (item) => !isMoney(items[item]!.unit) && unitOf(items[item]!.unit).dimension !== 'ratio',
      items.length,
    ),
    flow: items.map((item) => item.nature === 'flow'),
    own: indices((column) => columns[column]!.lastYearOf === undefined, columns.length),
    past: indices((column) => columns[column]!.lastYearOf !== undefined, columns.length),
    lastYearColumn: ids.map((id) => columns.findIndex((column) => column.lastYearOf === id)),
    ofColumn: columns.map((column) => ids.indexOf(column.lastYearOf ?? '')),
    cumulative: ids.map((id) => /ytd/i.test(id)),
  };
}

export function unitWitnesses(form: FormLayout): UnitWitnesses {
  let witnesses = known.get(form);
  if (!witnesses) {
    witnesses = workOut(form);
    known.set(form, witnesses);
  }
  return witnesses;
}
