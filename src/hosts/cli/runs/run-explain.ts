import type { RuleDefinition } from '../../../core/model/rule';
import { padToWidth } from '../../../adapters/reports/text/display-width';
import { printable } from '../../../adapters/reports/text/printable';
import { fill } from '../../../locales/fill';
import { inLanguage } from '../../../locales/rule-book';
import type { Words } from '../../../locales/words';
import { findRules, nearRules } from '../find-rules';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { loadPack } from '../load-pack';

const LABEL_WIDTH = 12;

function validity(rule: RuleDefinition, words: Words): string | null {
  const from = rule.validFrom === undefined ? null : fill(words.listing.validFrom, { from: rule.validFrom });
  const to = rule.validTo === undefined ? null : fill(words.listing.validTo, { to: rule.validTo });
  return from === null && to === null ? null : [from, to].filter((part) => part !== null).join(' ');
}

function constants(rule: RuleDefinition): string | null {
  const lines = Object.entries(rule.constants ?? {}).map(
    ([name, { value, unit, source }]) => `${name} = ${String(value)}${unit === '' ? '' : ` ${unit}`} (${source})`,
  );
  return lines.length === 0 ? null : lines.join('\n');
}

/** A relation as its author wrote it, with where it comes from and how many examples prove it. */
export function explainRule(rule: RuleDefinition, words: Words): string {
  const { listing, report, terms } = words;
  const examples = { holds: rule.examples.holds, fails: rule.examples.fails, missing: rule.examples.missing };
  const counts = Object.entries(examples).map(([kind, list]) => [kind, list.length] as const);
  const fields: (readonly [string, string | null | undefined])[] = [
    [report.class, terms.class[rule.class]],
    [report.level, `${String(rule.essLevel)} ${terms.essLevel[String(rule.essLevel) as '0']}`],
    [report.form, rule.form ?? listing.anyForm],
    [listing.audience, terms.audience[rule.audience]],
    [listing.premise, rule.when],
    [rule.check === undefined ? listing.relation : listing.check, rule.check ?? rule.expr],
    [listing.repeatedFor, rule.forEach?.join(terms.separator)],
    [listing.columns, rule.columns?.join(terms.separator)],
    [listing.constants, constants(rule)],
    [listing.message, inLanguage(rule.message, words.language)],
    [report.sourceHead, rule.source],
    [listing.validity, validity(rule, words)],
    [listing.examples, fill(listing.examplesCount, Object.fromEntries(counts))],
    [listing.origin, rule.origin],
  ];
  const lines = fields.flatMap(([label, text]) => {
    if (text === null || text === undefined || text === '') return [];
    const [first = '', ...rest] = text.split('\n').map(printable);
    return [`  ${padToWidth(label, LABEL_WIDTH)}  ${first}`, ...rest.map((line) => ' '.repeat(LABEL_WIDTH + 4) + line)];
  });
  return `${rule.id}  ${printable(inLanguage(rule.name, words.language))}\n${lines.join('\n')}\n`;
}

/** Runs `shenbao explain`: the relation of that id, or all parts of a printed relation. */
export async function runExplain(id: string, packName: string, { io, words }: VerbContext): Promise<void> {
  const pack = await loadPack(packName, io.cwd);
  const found = findRules(pack.rules, id);
  if (found.length === 0) {
    const near = nearRules(pack.rules, id).join(', ');
    throw new UsageError('rule-not-found', { value: id, allowed: near });
  }
  io.out(found.map((rule) => explainRule(rule, words)).join('\n'));
}
