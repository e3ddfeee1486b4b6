import { cliWords } from '../../../locales/cli-words';
import { listFormatOption } from '../frame/format-option';
import type { Verb } from '../frame/verb';
import type { ReadOptions } from './read-options';
import { langOption, packOption } from './check-options';

/** `shenbao read <file>`: what is in a file, and which returns were recognised in it. */
export const readVerb: Verb = (parent, context) => {
  const { words } = context;
  parent
    .command('read')
    .description(cliWords(words.language).verbs.read)
    .argument('<file>', cliWords(words.language).arguments.file)
    .addOption(packOption(words))
    .addOption(listFormatOption(words))
    .addOption(langOption(words))
    .action(async (file: string, options: ReadOptions) => {
      const { runRead } = await import('../runs/run-read');
      await runRead(file, options, context);
    });
};
