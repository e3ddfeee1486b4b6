import { statSync } from 'node:fs';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { Words } from '../../../locales/words';
import { withRules } from '../add-rules';
import { existing } from '../frame/existing';
import { loadPack } from '../load-pack';
import { openRules, type OwnRules } from '../open-rules';
import type { PackChoice } from '../verbs/pack-choice';

/** What to lint or test: a pack, and the file its rules came from when they are one's own. */
export interface PackToTest {
  readonly pack: CompiledPack;
  readonly own: OwnRules | null;
}

/**
 * The pack to lint or test: as it is, or its forms with the rules of one file, or of a worksheet.
 * @throws UsageError for a pack or file that cannot be used
 */
export async function packToTest(choice: PackChoice, cwd: string, words: Words): Promise<PackToTest> {
  const pack = await loadPack(choice.pack, cwd);
  if (choice.rules === undefined) return { pack, own: null };
  const file = existing(choice.rules, cwd);
  if (statSync(file).isDirectory()) return { pack: await loadPack(file, cwd), own: null };
  const taken = new Set(pack.rules.map((rule) => rule.id));
  const own = await openRules(pack, file, taken, words);
  return { pack: await withRules({ ...pack, rules: [], trees: [] }, own), own };
}
