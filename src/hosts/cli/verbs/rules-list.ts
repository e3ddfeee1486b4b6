import { cliWords } from '../../../locales/cli-words';
import { listFormatOption, type ListFormat } from '../frame/format-option';
import type { Verb } from '../frame/verb';
import { langOption, packOption } from './check-options';

/** `shenbao rules list`: the relations of a pack, a line each. */
export const rulesListVerb: Verb = (parent, context) => {
  const { words } = context;
  parent
    .command('list')
    .description(cliWords(words.language).verbs.rulesList)
    .addOption(packOption(words))
    .addOption(listFormatOption(words))
    .addOption(langOption(words))
    .action(async (options: { pack: string; format: ListFormat }) => {
      const { runRulesList } = await import('../runs/run-rules-list');
      await runRulesList(options.pack, options.format, context);
    });
};
