import type { FormDefinition } from '../../../core/model/form';
import type { Period } from '../../../core/model/period';
import type { FilerBlock, FormContent, RowContent } from '../../../adapters/write-return/content';
import type { Enterprise } from '../zone/enterprise';
import { figuresOf, hasFigures } from '../zone/figures';
import type { Member } from '../zone/member';

/** The figures of one form before it is laid out; planting changes them in place. */
export interface FormDraft {
  readonly form: FormDefinition;
  /** by `valueKey` */
  values: Map<string, number>;
  groups: Map<string, RowContent[]>;
  /** answers in words, by `valueKey` or `rowKey` */
  texts: Map<string, string>;
}

/** What an enterprise is about to send for a month. */
export interface ReturnDraft {
  readonly member: Member;
  readonly period: Period;
  /** by form id */
  readonly forms: ReadonlyMap<string, FormDraft>;
}

/** A clean return: every figure as the zone has it. */
export function draftReturn(forms: readonly FormDefinition[], member: Member, period: Period): ReturnDraft {
  const drafts = forms
    .filter((form) => hasFigures(form, period))
    .map((form): [string, FormDraft] => [form.id, { form, ...figuresOf(form, member, period) }]);
  return { member, period, forms: new Map(drafts) };
}

function filerOf(enterprise: Enterprise, period: Period): FilerBlock {
  const next =
    period.month === 12 ? { year: period.year + 1, month: 1 } : { year: period.year, month: period.month + 1 };
  const day = 5 + (enterprise.number % 6);
  return { ...enterprise, filedOn: `${String(next.year)}年${String(next.month)}月${String(day)}日` };
}

/** Words printed on every form that the pack does not carry. */
export interface PrintedWords {
  readonly documentNumber: string;
  readonly notes: (form: FormDefinition) => readonly string[];
}

/** The draft of a form as the layout writer wants it. */
export function contentOf(draft: ReturnDraft, form: FormDraft, words: PrintedWords): FormContent {
  return {
    form: form.form,
    period: draft.period,
    filer: filerOf(draft.member.enterprise, draft.period),
    values: form.values,
    groups: form.groups,
    texts: form.texts,
    documentNumber: words.documentNumber,
    notes: words.notes(form.form),
  };
}
