import { cliWords } from '../../../locales/cli-words';
import type { Verb } from '../frame/verb';
import { rulesLintVerb } from './rules-lint';
import { rulesListVerb } from './rules-list';
import { rulesTestVerb } from './rules-test';

/** `shenbao rules list|lint|test`. */
export const rulesVerb: Verb = (parent, context) => {
  const group = parent.command('rules').description(cliWords(context.words.language).verbs.rules);
  for (const verb of [rulesListVerb, rulesLintVerb, rulesTestVerb]) verb(group, context);
};
