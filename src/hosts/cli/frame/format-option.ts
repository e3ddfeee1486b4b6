import { cliWords } from '../../../locales/cli-words';
import { Option } from 'commander';
import type { Words } from '../../../locales/words';

export type ListFormat = 'text' | 'json';

/** `--format` of the verbs that give text or JSON. */
export function listFormatOption(words: Words): Option {
  return new Option('--format <format>', cliWords(words.language).options.format)
    .choices(['text', 'json'])
    .default('text');
}
