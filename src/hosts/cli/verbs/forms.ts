import { cliWords } from '../../../locales/cli-words';
import { Option } from 'commander';
import type { Period } from '../../../core/model/period';
import type { Verb } from '../frame/verb';
import { langOption, packOption, periodOf } from './check-options';

/** `shenbao forms list`: the forms of a pack. */
export const formsVerb: Verb = (parent, context) => {
  const { words } = context;
  const group = parent.command('forms').description(cliWords(words.language).verbs.forms);
  group
    .command('list')
    .description(cliWords(words.language).verbs.formsList)
    .addOption(packOption(words))
    .addOption(new Option('--period <yyyy-mm>', cliWords(words.language).options.formsPeriod).argParser(periodOf))
    .addOption(langOption(words))
    .action(async (options: { pack: string; period?: Period }) => {
      const { runForms } = await import('../runs/run-forms');
      await runForms(options, context);
    });
};
