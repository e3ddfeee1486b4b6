import type { FormDefinition } from '../core/model/form';
import type { Pack } from '../core/model/pack';
import type { RuleDefinition } from '../core/model/rule';
import type { BilingualText } from '../core/model/text';
import type { Language } from './language';

/** The names and messages that a pack gives to what findings refer to by code. */
export interface RuleBook {
  rule(id: string): RuleDefinition | null;
  form(id: string): FormDefinition | null;
  /** by the name rules use: `B2041` */
  formByAlias(alias: string): FormDefinition | null;
}

export function ruleBookOf(pack: Pick<Pack, 'forms' | 'rules'>): RuleBook {
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const forms = new Map(pack.forms.map((form) => [form.id, form]));
  const aliases = new Map(pack.forms.map((form) => [form.alias, form]));
  return {
    rule: (id) => rules.get(id) ?? null,
    form: (id) => forms.get(id) ?? null,
    formByAlias: (alias) => aliases.get(alias) ?? null,
  };
}

/** The text in that language; one that was written in a single language is the same in both. */
export function inLanguage(text: string | BilingualText, language: Language): string {
  if (typeof text === 'string') return text;
  return language === 'en' ? text.en : text.zh;
}
