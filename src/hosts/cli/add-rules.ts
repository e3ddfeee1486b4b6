import { parseRule, type CompiledPack } from '../../core/checking/compiled-pack';
import { lintTexts } from '../../core/checking/lint/lint-texts';
import { prepareRules } from '../../core/checking/prepare-rules';
import { loadParser } from '../../core/expression/parse';
import { lintWords } from '../../locales/lint-words';
import type { Words } from '../../locales/words';
import { existing } from './frame/existing';
import { UsageError } from './frame/usage-error';
import { openRules, type OwnRules } from './open-rules';

/** The pack with rules added behind its own. */
export async function withRules(pack: CompiledPack, own: OwnRules): Promise<CompiledPack> {
  const parser = await loadParser();
  return {
    ...pack,
    rules: [...pack.rules, ...own.rules],
    trees: [...pack.trees, ...own.rules.map((rule) => parseRule(rule, parser))],
  };
}

/** What keeps the added rules from running, in words, at the place of each. */
function mistakes(pack: CompiledPack, own: OwnRules, words: Words): string[] {
  const ruleSet = prepareRules(pack);
  const first = pack.rules.length - own.rules.length;
  return own.rules.flatMap((rule, i) =>
    lintTexts(rule, pack.trees[first + i]!, ruleSet)
      .filter((finding) => finding.severity === 'error')
      .map((finding) =>
        lintWords({ ...finding, origin: own.placeOf(rule.id, finding.field) ?? finding.origin }, words),
      ),
  );
}

/**
 * Adds the rules of a file to a pack, for `check --rules`: the same engine runs both.
 * @throws UsageError `rules-unreadable` when a rule cannot be read or run, with its line or cell
 */
export async function addRules(pack: CompiledPack, file: string, cwd: string, words: Words): Promise<CompiledPack> {
  const taken = new Set(pack.rules.map((rule) => rule.id));
  const own = await openRules(pack, existing(file, cwd), taken, words);
  const twice = own.rules.filter((rule) => taken.has(rule.id)).map((rule) => rule.id);
  if (twice.length > 0) {
    const told = twice.map((value) => words.worksheet['id-in-pack'].replace('{value}', value));
    throw new UsageError('rules-unreadable', { value: file }, told);
  }
  const added = await withRules(pack, own);
  const wrong = mistakes(added, own, words);
  if (wrong.length > 0) throw new UsageError('rules-unreadable', { value: file }, wrong);
  return added;
}
