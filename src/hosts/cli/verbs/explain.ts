import { cliWords } from '../../../locales/cli-words';
import type { Verb } from '../frame/verb';
import { langOption, packOption } from './check-options';

/** `shenbao explain <rule>`: what a relation says, why, and where it comes from. */
export const explainVerb: Verb = (parent, context) => {
  const { words } = context;
  parent
    .command('explain')
    .description(cliWords(words.language).verbs.explain)
    .argument('<rule>', cliWords(words.language).arguments.rule)
    .addOption(packOption(words))
    .addOption(langOption(words))
    .action(async (id: string, options: { pack: string }) => {
      const { runExplain } = await import('../runs/run-explain');
      await runExplain(id, options.pack, context);
    });
};
