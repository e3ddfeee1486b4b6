import { cliWords } from '../../../locales/cli-words';
import type { Verb } from '../frame/verb';
import { addPackChoice, type PackChoice } from './pack-choice';

/** `shenbao rules test`: the examples that relations carry, run. */
export const rulesTestVerb: Verb = (parent, context) => {
  const { words } = context;
  addPackChoice(parent.command('test').description(cliWords(words.language).verbs.rulesTest), words).action(
    async (choice: PackChoice) => {
      const { runRulesTest } = await import('../runs/run-rules-test');
      await runRulesTest(choice, context);
    },
  );
};
