import { cliWords } from '../../../locales/cli-words';
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Words } from '../../../locales/words';
import { langOption, packOption } from './check-options';

export interface PackChoice {
  readonly pack: string;
  readonly rules?: string;
}

/** Options of the verbs for authors of rules: a pack, and a rule file of their own in place of the pack's rules. */
export function addPackChoice(command: Command, words: Words): Command {
  return command
    .addOption(packOption(words))
    .addOption(new Option('--rules <file>', cliWords(words.language).options.rules))
    .addOption(langOption(words));
}
