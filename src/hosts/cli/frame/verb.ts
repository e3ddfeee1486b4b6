import type { Command } from 'commander';
import type { Language } from '../../../locales/language';
import type { Words } from '../../../locales/words';
import type { CliIo } from './cli-io';
import type { ExitCodeValue } from './exit-code';

/** What every verb is given. */
export interface VerbContext {
  readonly io: CliIo;
  readonly language: Language;
  readonly words: Words;
  /** Ends the verb with its exit code. */
  exit(code: ExitCodeValue): void;
}

/** One verb: adds its command, options and action to the program or to a group of verbs. */
export type Verb = (parent: Command, context: VerbContext) => void;
