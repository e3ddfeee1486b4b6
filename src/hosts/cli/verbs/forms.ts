import type { Verb } from '../frame/verb';
import { langOption, packOption } from './check-options';

/** `shenbao forms list`: the forms of a pack. */
export const formsVerb: Verb = (parent, context) => {
  const { words } = context;
  const group = parent.command('forms').description(words.cli.verbs.forms);
  group
    .command('list')
    .description(words.cli.verbs.formsList)
    .addOption(packOption(words))
    .addOption(langOption(words))
    .action(async (options: { pack: string }) => {
      const { runForms } = await import('../runs/run-forms');
      await runForms(options.pack, context);
    });
};
