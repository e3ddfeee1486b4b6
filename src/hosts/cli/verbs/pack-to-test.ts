import { statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { Words } from '../../../locales/words';
import { existing } from '../frame/existing';
import { loadPack } from '../load-pack';
import { langOption, packOption } from './check-options';

export interface PackChoice {
  readonly pack: string;
  readonly rules?: string;
}

/** Options of the verbs for authors of rules: a pack, and a rule file of their own in place of the pack's rules. */
export function addPackChoice(command: Command, words: Words): Command {
  return command
    .addOption(packOption(words))
    .addOption(new Option('--rules <file>', words.cli.options.rules))
    .addOption(langOption(words));
}

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
