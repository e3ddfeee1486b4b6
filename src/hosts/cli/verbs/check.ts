import { cliWords } from '../../../locales/cli-words';
import type { Verb } from '../frame/verb';
import { addCheckOptions, type CheckOptions } from './check-options';

/** `shenbao check`: received returns, checked. */
export const checkVerb: Verb = (parent, context) => {
  const { words } = context;
  const command = parent.command('check').description(cliWords(words.language).verbs.check);
  addCheckOptions(command.argument('<paths...>', cliWords(words.language).arguments.paths), words).action(
    async (paths: string[], options: CheckOptions) => {
      const { runCheck } = await import('../runs/run-check');
      await runCheck(paths, options, context);
    },
  );
};
