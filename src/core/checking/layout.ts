import type { When } from '../expression/tree';
import type { FormDefinition } from '../model/form';
import type { Pack } from '../model/pack';
import { layoutForm, type FormLayout } from './form-layout';

/** The filings of a return in the order of their sources: `source % 3` is the position here. */
export const WHENS: readonly When[] = ['now', 'previous', 'lastYear'];

/** A value of a return that is not a cell: its place in `frame.scalars`. */
export interface ScalarPlace {
  readonly index: number;
  readonly type: 'number' | 'truth';
  readonly unit: string | null;
}

/** Scalars of every return, with their Chinese names (docs/architecture.md, the rule language). */
const RETURN_SCALARS = [
  { names: ['month', '月份'], type: 'number', unit: null },
  { names: ['year', '年份'], type: 'number', unit: null },
  { names: ['idle', '停产'], type: 'truth', unit: null },
  { names: ['highTech', '高新技术企业'], type: 'truth', unit: null },
  { names: ['aboveScale', '规模以上'], type: 'truth', unit: null },
  { names: ['annualRevenue', '上年主营业务收入'], type: 'number', unit: '千元' },
  // day number of the last day of the period, to compare dates with
  { names: ['periodEnd', '期末日'], type: 'number', unit: null },
] as const;

/** Positions of `RETURN_SCALARS` in `frame.scalars`. */
export const ScalarIndex = {
  month: 0,
  year: 1,
  idle: 2,
  highTech: 3,
  aboveScale: 4,
  annualRevenue: 5,
  periodEnd: 6,
} as const;

/**
 * Where everything of a return is in a `Frame`.
 * Table sources: three for each form (now, previous, lastYear), then three for the row of a group that a rule is
 * repeated for. Group sources: three for each group of each form. Scalars: of the return, the row count of each
 * group of this month, then the constants of the rules.
 */
export interface Layout {
  readonly forms: readonly FormLayout[];
  /** every version of every form of the pack */
  readonly versions: readonly FormDefinition[];
  readonly formIds: ReadonlyMap<string, FormLayout>;
  /** forms by alias and id, as rules write them */
  readonly formNames: ReadonlyMap<string, FormLayout>;
  readonly tableCount: number;
  readonly groupCount: number;
  readonly scalars: ReadonlyMap<string, ScalarPlace>;
  /** values of `frame.scalars` before a return is known: NaN, and the constants */
  readonly scalarTemplate: Float64Array;
}

export function tableSource(form: FormLayout, when: When): number {
  return form.index * 3 + WHENS.indexOf(when);
}

export function rowSource(layout: Layout, when: When): number {
  return layout.forms.length * 3 + WHENS.indexOf(when);
}

export function groupSource(form: FormLayout, group: number, when: When): number {
  return (form.firstGroup + group) * 3 + WHENS.indexOf(when);
}

/** Name under which `scalars` keeps how many rows a group has now: `B2041.classes.rows`. */
export function rowCountName(form: FormDefinition, groupId: string): string {
  return `${form.alias}.${groupId}.rows`;
}

/** Name under which `scalars` keeps a constant of a rule; a rule sees only its own. */
export function constantName(ruleId: string, name: string): string {
  return `${ruleId}:${name}`;
}

/** Name under which `scalars` keeps the number of a text that a form allows: rules write the text itself. */
export function choiceName(form: FormDefinition, choice: string): string {
  return `${form.alias}=${choice}`;
}

/** The newest definition of each form: filings of other versions are brought to it by item code and column. */
function newestForms(pack: Pack): FormDefinition[] {
  const newest = new Map<string, FormDefinition>();
  for (const form of pack.forms) {
    const known = newest.get(form.id);
    if (!known || known.validFrom < form.validFrom) newest.set(form.id, form);
  }
  return [...newest.values()];
}

function layoutForms(pack: Pack): FormLayout[] {
  let groups = 0;
  return newestForms(pack).map((form, index) => {
    const layout = layoutForm(form, index, groups);
    groups += form.groups.length;
    return layout;
  });
}

/** Lays out the frame for a pack: once for each rule set. */
export function layoutPack(pack: Pack): Layout {
  const forms = layoutForms(pack);
  const scalars = new Map<string, ScalarPlace>();
  const values: number[] = [];
  const add = (names: readonly string[], type: 'number' | 'truth', unit: string | null, value: number): void => {
    const index = values.push(value) - 1;
    for (const name of names) scalars.set(name, { index, type, unit });
  };
  for (const scalar of RETURN_SCALARS) add(scalar.names, scalar.type, scalar.unit, NaN);
  for (const { form } of forms)
    for (const group of form.groups) add([rowCountName(form, group.id)], 'number', null, NaN);
  for (const { form } of forms) {
    for (const { choices } of [...form.items, ...form.columns]) {
      choices?.forEach((choice, i) => {
        add([choiceName(form, choice)], 'number', null, i + 1);
      });
    }
  }
  for (const rule of pack.rules) {
    for (const [name, constant] of Object.entries(rule.constants ?? {})) {
      add([constantName(rule.id, name)], 'number', constant.unit === '' ? null : constant.unit, constant.value);
    }
  }
  return {
    forms,
    versions: pack.forms,
    formIds: new Map(forms.map((layout) => [layout.form.id, layout])),
    formNames: new Map(forms.flatMap((layout) => [layout.form.alias, layout.form.id].map((name) => [name, layout]))),
    tableCount: (forms.length + 1) * 3,
    groupCount: forms.reduce((sum, { form }) => sum + form.groups.length, 0) * 3,
    scalars,
    scalarTemplate: Float64Array.from(values),
  };
}
