import { readFile } from 'node:fs/promises';
import { checkRules } from '../../adapters/packs/check-pack';
import { compilePack } from '../../adapters/packs/compile-pack';
import { PackError } from '../../adapters/packs/pack-problem';
import { parsePackFile } from '../../adapters/packs/parse-pack-file';
import { rulesFileSchema } from '../../adapters/packs/rule-schema';
import type { CompiledPack } from '../../core/checking/compiled-pack';
import { loadParser } from '../../core/expression/parse';
import type { RuleDefinition } from '../../core/model/rule';
import { UsageError } from './frame/usage-error';
import { detailsOf } from './pack-details';

/**
 * A pack with the rules of one YAML file in place of its own.
 * @throws UsageError `rules-unreadable` with file, line and path of everything that is wrong
 */
export async function loadRulesFile(pack: CompiledPack, file: string, name: string): Promise<CompiledPack> {
  try {
    const parsed = parsePackFile(name, await readFile(file, 'utf8'), rulesFileSchema);
    const rules: RuleDefinition[] = parsed.value.rules.map((rule, i) => ({
      ...rule,
      origin: `${name}:${String(parsed.lineOf(['rules', i]) ?? 1)}`,
    }));
    const problems = checkRules(rules, pack.forms);
    if (problems.length > 0) throw new PackError(problems);
    return compilePack({ ...pack, rules }, await loadParser());
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new UsageError('rules-unreadable', { value: name }, detailsOf(error));
  }
}
