import { cliWords } from '../../../locales/cli-words';
import { Option } from 'commander';
import { explanationWords } from '../../../locales/explanation-words';
import { UsageError } from '../frame/usage-error';
import type { Verb } from '../frame/verb';
import { addActOptions, addLedgerOptions } from '../ledger/ledger-options';
import { packOption, periodOf } from './check-options';
import { EXPLANATION_FORMATS, type ExplanationsOptions } from './explanations-options';

/** Numbers that are decided about in one run. */
const MOST = 10_000;

/**
 * Reads numbers of explanations. @throws UsageError `bad-value`
 * @example numbersOf('--accept')('3,5-7') // [3, 5, 6, 7]
 */
const numbersOf =
  (option: string) =>
  (text: string, before: readonly number[] = []): readonly number[] => {
    const wrong = (): never => {
      throw new UsageError('bad-value', { option, value: text, allowed: '3,5-9' });
    };
    const ids = new Set(before);
    for (const part of text.split(/[,，、]/)) {
      const match = /^\s*(\d{1,9})\s*(?:[-–—~～]\s*(\d{1,9})\s*)?$/.exec(part);
      if (!match) return wrong();
      const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
      if (last < first || last - first >= MOST) return wrong();
      for (let id = first; id <= last; id++) ids.add(id);
    }
    return ids.size > MOST ? wrong() : [...ids];
  };

/** `shenbao explanations --ledger <file>`: what enterprises said in a month, and what is decided about it. */
export const explanationsVerb: Verb = (parent, context) => {
  const { words } = context;
  const text = cliWords(words.language).options;
  const { verb, options: own } = explanationWords(words.language);
  addActOptions(addLedgerOptions(parent.command('explanations').description(verb), words), words)
    .addOption(packOption(words))
    .addOption(new Option('--period <yyyy-mm>', own.period).argParser(periodOf))
    .addOption(new Option('--register <file>', own.register))
    .addOption(new Option('--decision <what>', own.decision).choices(['open', 'accepted', 'ask-again']))
    .addOption(new Option('--enterprise <who>', own.enterprise))
    .addOption(new Option('--rule <id>', own.rule))
    .addOption(new Option('--decide <file>', own.decide))
    .addOption(new Option('--accept <numbers>', own.accept).argParser(numbersOf('--accept')).default([], ''))
    .addOption(new Option('--ask-again <numbers>', own.askAgain).argParser(numbersOf('--ask-again')).default([], ''))
    .addOption(new Option('--format <format>', text.format).choices(EXPLANATION_FORMATS))
    .addOption(new Option('--out <file>', own.out))
    .action(async (options: ExplanationsOptions) => {
      const decides = options.decide !== undefined || options.accept.length + options.askAgain.length > 0;
      if (decides) {
        const { runDecide } = await import('../runs/run-decide');
        await runDecide(options, context);
      } else {
        const { runExplanations } = await import('../runs/run-explanations');
        await runExplanations(options, context);
      }
    });
};
