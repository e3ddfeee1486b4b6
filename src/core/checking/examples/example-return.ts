import type { When } from '../../expression/tree';
import type { Filing } from '../../model/filing';
import { monthsPerPeriod, type FormColumn, type FormDefinition } from '../../model/form';
import { addMonths, parsePeriod, type Period } from '../../model/period';
import type { OperatingStatus, Register, RegisterEntry } from '../../model/register';
import type { ExampleValues } from '../../model/rule';
import type { ReturnToCheck } from '../check-input';
import type { FormLayout } from '../form-layout';
import type { Layout } from '../layout';
import type { Binding } from '../rule-scope';
import { examplePlace, type ExamplePlace } from './example-name';
import { exampleNumber } from './example-number';
import { makeFiling, type MadeRow } from './made-filing';

/** The month examples are for when they say none. */
const USUAL: Period = { year: 2013, month: 9 };
/** A code whose check character fits, for examples that say none. */
const USUAL_CODE = '00000000-0';

/** Names of examples that are no values of a form; named checks document which they read. */
const OTHER_NAMES = [
  'month', 'year', 'idle', 'highTech', 'aboveScale', 'annualRevenue', 'code', 'otherCode', 'name', 'period', 'asked',
  'listed', 'registered', 'industry', 'firstMonth', 'lastMonth', 'validFrom', 'validTo', 'skipped', 'unitLine',
  'first', 'second',
] as const; // prettier-ignore

const other: ReadonlySet<string> = new Set(OTHER_NAMES);

/** An example laid out as a return; the keys it could not place are told, never passed over. */
export interface ExampleReturn {
  readonly input: ReturnToCheck;
  readonly filing: Filing;
  /** the second return of a pair, for checks over two */
  readonly pair: Filing;
  readonly unknown: readonly string[];
}

type Placed = ExamplePlace & { readonly value: ExampleValues[string] };

function text(values: ExampleValues, key: string, otherwise: string | null): string | null {
  const value = values[key];
  return value === undefined ? otherwise : value === null ? null : String(value);
}

function month(values: ExampleValues, key: string): Period | null {
  return parsePeriod(text(values, key, null) ?? '');
}

function periodOf(values: ExampleValues): Period | null {
  if (values['period'] !== undefined) return month(values, 'period');
  const number = values['month'];
  if (number === undefined) return USUAL;
  return number === null ? null : { year: Number(values['year'] ?? USUAL.year), month: Number(number) };
}

/** `12,90,80` as the figures of a made return, one item after another. */
function figures(list: string | null, form: FormDefinition): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const numbers = list === null || list === '' ? [] : list.split(',').map(Number);
  const column = form.columns[0]!.id;
  return new Map(form.items.slice(0, numbers.length).map((item, i) => [item.code, new Map([[column, numbers[i]!]])]));
}

function rowsFrom(list: string, unit: string): MadeRow[] {
  return list.split(',').map((part) => {
    const [code = '', cumulative] = part.split(':');
    return { code, name: code, unit, values: new Map(cumulative === undefined ? [] : [['ytd', Number(cumulative)]]) };
  });
}

const columnOf = (form: FormLayout, id: string): FormColumn => form.form.columns[form.columnNames.get(id)!]!;

function groupsOf(form: FormLayout, placed: readonly Placed[]): ReadonlyMap<string, readonly MadeRow[]> {
  return new Map(
    form.form.groups.map((group) => {
      const unit = group.unit ?? '件';
      const rows: MadeRow[] = [];
      for (const at of placed) {
        if (at.kind === 'rows' && at.group === group.id && at.value !== null)
          rows.push(...rowsFrom(String(at.value), unit));
        if (at.kind !== 'row' || at.group !== group.id) continue;
        const known = rows[at.row] ?? { code: String(1000 + at.row), name: group.id, unit, values: new Map() };
        const value = exampleNumber(at.value, null, columnOf(form, at.column));
        rows[at.row] = { ...known, values: new Map([...known.values, [at.column, value]]) };
      }
      return [group.id, rows.filter(Boolean)] as const;
    }),
  );
}

/** An error value in place of a figure, such as `r01.ytd: '#REF!'`: a cell that cannot be read. */
const isError = ({ value }: Placed): boolean => typeof value === 'string' && value.startsWith('#');

function unreadableOf(placed: readonly Placed[]): ReadonlySet<string> {
  return new Set(placed.flatMap((at) => (at.kind === 'item' && isError(at) ? [`${at.item}.${at.column}`] : [])));
}

function itemsOf(form: FormLayout, placed: readonly Placed[]): Map<string, Map<string, number>> {
  const values = new Map<string, Map<string, number>>();
  for (const at of placed) {
    if (at.kind !== 'item' || at.value === null || isError(at)) continue;
    const item = form.form.items[form.itemCodes.get(at.item)!]!;
    const row = values.get(at.item) ?? new Map<string, number>();
    values.set(at.item, row.set(at.column, exampleNumber(at.value, item, columnOf(form, at.column))));
  }
  return values;
}

function entryOf(values: ExampleValues): RegisterEntry | null {
  if (values['listed'] === false || values['listed'] === null || values['registered'] === null) return null;
  const idle = values['idle'];
  const status: OperatingStatus | null =
    idle === undefined || idle === null ? null : Number(idle) === 1 ? 'stopped' : 'producing';
  const revenue = values['annualRevenue'];
  const flag = (key: string): boolean | null => (typeof values[key] === 'boolean' ? values[key] : null);
  return {
    organisationCode: null,
    creditCode: null,
    name: text(values, 'registered', null) ?? text(values, 'name', null) ?? '',
    industry: text(values, 'industry', null),
    status,
    cluster: null,
    subPark: null,
    aboveScale: flag('aboveScale'),
    highTech:
      flag('highTech') === null ? null : { from: null, to: flag('highTech') === true ? null : { year: 1, month: 1 } },
    firstMonth: month(values, 'firstMonth'),
    lastMonth: month(values, 'lastMonth'),
    contact: null,
    telephone: null,
    annualRevenue: revenue === undefined || revenue === null ? null : Number(revenue),
    at: null,
  };
}

function registerOf(values: ExampleValues, entry: RegisterEntry | null): Register | null {
  if (values['listed'] === null) return null;
  const entries = entry ? [entry] : [];
  return { entries, find: () => entry, findByName: () => entry };
}

function versionOf(form: FormDefinition, values: ExampleValues): FormDefinition {
  return {
    ...form,
    validFrom: text(values, 'validFrom', form.validFrom) ?? form.validFrom,
    validTo: text(values, 'validTo', form.validTo),
    skippedMonths: values['skipped'] === undefined ? form.skippedMonths : [Number(values['skipped'])],
  };
}

/** Lays the values of an example out as a return: filings of this month, last month and last year, and the register. */
export function exampleReturn(values: ExampleValues, own: FormLayout, binding: Binding, layout: Layout): ExampleReturn {
  const placed: Placed[] = [];
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const place = examplePlace(name, own, binding, layout);
    if (place) placed.push({ ...place, value });
    else if (!other.has(name)) unknown.push(name);
  }
  const period = periodOf(values);
  const code = text(values, 'code', USUAL_CODE);
  const name = text(values, 'name', null);

  const filing = (form: FormLayout, when: When, at: Period | null, filedBy = code): Filing => {
    const there = placed.filter((one) => one.form === form && one.when === when);
    return makeFiling({
      form: form === own && when === 'now' ? versionOf(form.form, values) : form.form,
      period: at,
      enterprise: { code: filedBy, name, codeAt: { sheet: form.form.id, row: 4, column: 1 }, nameAt: null },
      values: values['first'] === undefined ? itemsOf(form, there) : figures(text(values, 'first', null), form.form),
      groups: groupsOf(form, there),
      unreadable: unreadableOf(there),
      unitLine: text(values, 'unitLine', null),
      path: null,
    });
  };

  const others = (when: When, monthsBack: (form: FormDefinition) => number): Filing[] =>
    layout.forms
      .filter((form) => placed.some((at) => at.form === form && at.when === when && at.value !== null))
      .map((form) => filing(form, when, period && addMonths(period, -monthsBack(form.form))));

  const now = filing(own, 'now', period);
  const entry = entryOf(values);
  const second = figures(text(values, 'second', ''), own.form);
  const pairBase = filing(own, 'now', period, text(values, 'otherCode', values['second'] === undefined ? code : '1'));
  const input: ReturnToCheck = {
    filings: [...others('now', () => 0).filter((one) => one.form.id !== own.form.id), now],
    previous: others('previous', monthsPerPeriod),
    lastYear: others('lastYear', () => 12),
    entry,
    register: registerOf(values, entry),
    asked: values['asked'] === undefined ? period : month(values, 'asked'),
  };
  const pair =
    values['second'] === undefined
      ? pairBase
      : {
          ...pairBase,
          table: makeFiling({
            form: own.form,
            period,
            enterprise: pairBase.enterprise,
            values: second,
            groups: new Map(),
            unitLine: null,
            path: null,
          }).table,
        };
  return { input, filing: now, pair, unknown };
}

/** Shown where an example is told: `{ month: 9, r04: 5 }`. */
export function exampleText(values: ExampleValues): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${value === null ? '—' : String(value)}`)
    .join(', ');
}
