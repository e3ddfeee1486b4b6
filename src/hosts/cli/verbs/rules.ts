import type { Verb } from '../frame/verb';
import { rulesListVerb } from './rules-list';

/** `shenbao rules list|lint|test`. */
export const rulesVerb: Verb = (parent, context) => {
  const group = parent.command('rules').description(context.words.cli.verbs.rules);
  rulesListVerb(group, context);
};
