import type { FormDefinition } from '../model/form';
import { foldCode, foldFormNumber, foldHeading, foldLabel, foldText } from './fold-text';
import type { FormPlace, TextFacts } from './text-facts';

/** A form with everything reading looks up, folded once. */
export interface PreparedForm {
  readonly form: FormDefinition;
  readonly index: number;
  /** folded joined heading path → column index */
  readonly columnOf: ReadonlyMap<string, number>;
  /** folded label → item index, of this form alone */
  readonly itemOf: ReadonlyMap<string, number>;
  /** folded code → item index */
  readonly itemOfCode: ReadonlyMap<string, number>;
  /** the code as a number cell holds it, without leading zeros → item index */
  readonly itemOfNumber: ReadonlyMap<number, number>;
  readonly codePatterns: readonly (RegExp | null)[];
  readonly units: readonly string[];
  /** labels that must be found for a table to count as this form, when neither title nor number is there */
  readonly itemsNeeded: number;
}

/** The forms of a pack compiled for reading; keeps what it learns of texts, so make it once and reuse it. */
export interface FormIndex {
  readonly forms: readonly PreparedForm[];
  readonly labels: ReadonlyMap<string, readonly FormPlace[]>;
  readonly codes: ReadonlyMap<string, readonly FormPlace[]>;
  readonly titles: ReadonlyMap<string, readonly number[]>;
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  readonly headings: ReadonlySet<string>;
  readonly groupHeadings: ReadonlyMap<string, readonly FormPlace[]>;
  /** what a text is, by the text itself; bounded */
  readonly facts: Map<string, TextFacts>;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** A code pattern of a pack; packs are validated when loaded, so a bad one means it never matches. */
function patternOf(source: string | null): RegExp | null {
  return source === null ? null : new RegExp(source, 'u');
}

function prepareForm(form: FormDefinition, index: number): PreparedForm {
  const columnOf = new Map<string, number>();
  form.columns.forEach((column, i) => {
    for (const path of column.headings) {
      const key = path.map(foldHeading).join('');
      if (!columnOf.has(key)) columnOf.set(key, i);
    }
  });
  const itemOf = new Map<string, number>();
  const itemOfCode = new Map<string, number>();
  const itemOfNumber = new Map<number, number>();
  form.items.forEach((item, i) => {
    for (const label of [item.name.zh, item.name.en, ...item.aliases]) itemOf.set(foldLabel(label), i);
    itemOfCode.set(foldCode(item.code), i);
    if (/^\d+$/.test(item.code)) {
      itemOfNumber.set(Number(item.code), i);
      const short = String(Number(item.code));
      if (!itemOfCode.has(short)) itemOfCode.set(short, i);
    }
  });
  return {
    form,
    index,
    columnOf,
    itemOf,
    itemOfCode,
    itemOfNumber,
    codePatterns: form.groups.map((group) => patternOf(group.codePattern)),
    units: form.items.map((item) => item.unit),
    itemsNeeded: Math.min(form.items.length, Math.max(2, Math.ceil(form.items.length / 4))),
  };
}

/** Compiles forms for `readFilings`. Several versions of one form may stand side by side. */
export function prepareForms(forms: readonly FormDefinition[]): FormIndex {
  const prepared = forms.map(prepareForm);
  const labels = new Map<string, FormPlace[]>();
  const codes = new Map<string, FormPlace[]>();
  const titles = new Map<string, number[]>();
  const numbers = new Map<string, number[]>();
  const headings = new Set<string>();
  const groupHeadings = new Map<string, FormPlace[]>();
  for (const { form, index, itemOf, itemOfCode } of prepared) {
    for (const [label, item] of itemOf) push(labels, label, { form: index, index: item });
    for (const [code, item] of itemOfCode) push(codes, code, { form: index, index: item });
    for (const title of new Set([form.title.zh, form.title.en, ...form.titles].map(foldText)))
      push(titles, title, index);
    push(numbers, foldFormNumber(form.formNumber), index);
    for (const column of form.columns) {
      for (const path of column.headings) {
        for (const heading of path) headings.add(foldHeading(heading));
        headings.add(path.map(foldHeading).join(''));
      }
    }
    form.groups.forEach((group, i) => {
      for (const heading of group.headings) push(groupHeadings, foldLabel(heading), { form: index, index: i });
    });
  }
  return { forms: prepared, labels, codes, titles, numbers, headings, groupHeadings, facts: new Map() };
}
