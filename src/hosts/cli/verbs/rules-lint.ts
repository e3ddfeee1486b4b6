import { cliWords } from '../../../locales/cli-words';
import type { Verb } from '../frame/verb';
import { addPackChoice, type PackChoice } from './pack-choice';

/** `shenbao rules lint`: mistakes in relations before they meet data. */
export const rulesLintVerb: Verb = (parent, context) => {
  const { words } = context;
  addPackChoice(parent.command('lint').description(cliWords(words.language).verbs.rulesLint), words).action(
    async (choice: PackChoice) => {
      const { runRulesLint } = await import('../runs/run-rules-lint');
      await runRulesLint(choice, context);
    },
  );
};
