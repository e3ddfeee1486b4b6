import { statSync } from 'node:fs';
import path from 'node:path';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import { existing } from '../frame/existing';
import { loadPack } from '../load-pack';
import type { PackChoice } from '../verbs/pack-choice';

/**
 * The pack to lint or test: as it is, or its forms with the rules of one file.
 * @throws UsageError for a pack or file that cannot be used
 */
export async function packToTest(choice: PackChoice, cwd: string): Promise<CompiledPack> {
  const pack = await loadPack(choice.pack, cwd);
  if (choice.rules === undefined) return pack;
  const file = existing(choice.rules, cwd);
  if (statSync(file).isDirectory()) return loadPack(file, cwd);
  const { loadRulesFile } = await import('../load-rules-file');
  return loadRulesFile(pack, file, path.basename(file));
}
