import { padToWidth, displayWidth } from '../../../adapters/reports/text/display-width';
import { printable } from '../../../adapters/reports/text/printable';
import { fill } from '../../../locales/fill';
import { inLanguage } from '../../../locales/rule-book';
import type { Words } from '../../../locales/words';
import { RULE_CLASSES, type RuleDefinition } from '../../../core/model/rule';
import type { ListFormat } from '../frame/format-option';
import type { VerbContext } from '../frame/verb';
import { loadPack } from '../load-pack';

function listText(rules: readonly RuleDefinition[], words: Words): string {
  const { listing, terms } = words;
  const classes = RULE_CLASSES.map((name) => displayWidth(terms.class[name]));
  const columns = rules.map((rule) => [rule.id, rule.form ?? listing.anyForm, terms.class[rule.class]] as const);
  const widths = [0, 1].map((at) => Math.max(...columns.map((row) => displayWidth(row[at]!)), 0));
  const lines = rules.map((rule, at) => {
    const [id, form, ruleClass] = columns[at]!;
    return [
      padToWidth(id, widths[0]!),
      padToWidth(form, widths[1]!),
      padToWidth(ruleClass, Math.max(...classes)),
      inLanguage(rule.name, words.language),
    ].join('  ');
  });
  return `${[...lines.map(printable), fill(listing.count, { count: rules.length })].join('\n')}\n`;
}

function listJson(rules: readonly RuleDefinition[], words: Words): string {
  const rows = rules.map((rule) => ({
    id: rule.id,
    form: rule.form,
    name: inLanguage(rule.name, words.language),
    class: rule.class,
    essLevel: rule.essLevel,
    audience: rule.audience,
    expr: rule.expr,
    check: rule.check ?? null,
    source: rule.source,
  }));
  return `${JSON.stringify({ schema: 'shenbao.rules/1', rules: rows }, null, 2)}\n`;
}

/** Runs `shenbao rules list`. */
export async function runRulesList(packName: string, format: ListFormat, { io, words }: VerbContext): Promise<void> {
  const { rules } = await loadPack(packName, io.cwd);
  io.out(format === 'json' ? listJson(rules, words) : listText(rules, words));
}
