import { cliWords } from '../../../locales/cli-words';
import { Option } from 'commander';
import { compareWords } from '../../../locales/compare-words';
import { UsageError } from '../frame/usage-error';
import type { Verb } from '../frame/verb';
import { langOption, packOption, periodOf, previousOption } from './check-options';
import { COMPARE_FORMATS, type CompareOptions } from './compare-options';

/** Reads `--revisions`. @throws UsageError `bad-value` @example revisionsOf('1,2') // [1, 2] */
function revisionsOf(text: string): readonly [number, number] {
  const match = /^\s*([1-9]\d{0,5})\s*[,，、]\s*([1-9]\d{0,5})\s*$/.exec(text);
  if (!match || match[1] === match[2]) {
    throw new UsageError('bad-value', { option: '--revisions', value: text, allowed: '1,2' });
  }
  return [Number(match[1]), Number(match[2])];
}

/** `shenbao compare <old> <new>`, or `--ledger --enterprise --period`: two versions of a return. */
export const compareVerb: Verb = (parent, context) => {
  const { words, language } = context;
  const own = compareWords(language);
  const text = cliWords(words.language).options;
  parent
    .command('compare')
    .description(own.verb)
    .argument('[old]', own.arguments.before)
    .argument('[new]', own.arguments.after)
    .addOption(packOption(words))
    .addOption(new Option('--period <yyyy-mm>', own.options.period).argParser(periodOf))
    .addOption(new Option('--rules <file>', text.rules))
    .addOption(new Option('--register <file>', text.register))
    .addOption(previousOption(text.previous))
    .addOption(new Option('--ledger <file>', own.options.ledger))
    .addOption(new Option('--enterprise <code>', own.options.enterprise))
    .addOption(new Option('--form <form>', own.options.form))
    .addOption(new Option('--revisions <a,b>', own.options.revisions).argParser(revisionsOf))
    .addOption(new Option('--format <format>', text.format).choices(COMPARE_FORMATS))
    .addOption(new Option('--out <file>', text.out))
    .addOption(langOption(words))
    .addOption(new Option('--verbose', own.options.verbose).default(false))
    .addOption(new Option('--quiet', text.quiet).default(false))
    .action(async (before: string | undefined, after: string | undefined, options: CompareOptions) => {
      const { runCompare } = await import('../runs/run-compare');
      await runCompare(before, after, options, context);
    });
};
