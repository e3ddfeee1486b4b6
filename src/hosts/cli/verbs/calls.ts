import { cliWords } from '../../../locales/cli-words';
import { availableParallelism } from 'node:os';
import { Option } from 'commander';
import { callWords } from '../../../locales/call-words';
import { UsageError } from '../frame/usage-error';
import type { Verb } from '../frame/verb';
import { CALL_FORMATS, type CallsOptions } from './calls-options';
import { jobsOf, langOption, packOption, periodOf, previousOption } from './check-options';

const DEFAULT_THRESHOLD = 0.01;

/** Reads `--threshold`. @throws UsageError `bad-value` */
function thresholdOf(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (value > 0 && value < 1) return value;
  throw new UsageError('bad-value', { option: '--threshold', value: text, allowed: '0–1' });
}

/** `shenbao calls`: whom to phone first. */
export const callsVerb: Verb = (parent, context) => {
  const { words, language } = context;
  const own = callWords(language);
  const text = cliWords(words.language).options;
  parent
    .command('calls')
    .description(own.verb)
    .argument('[paths...]', cliWords(words.language).arguments.paths)
    .addOption(packOption(words))
    .addOption(new Option('--period <yyyy-mm>', text.period).argParser(periodOf).makeOptionMandatory())
    .addOption(new Option('--rules <file>', text.rules))
    .addOption(new Option('--register <file>', text.register))
    .addOption(previousOption(text.previous))
    .addOption(new Option('--ledger <file>', own.options.ledger))
    .addOption(
      new Option('--threshold <share>', own.options.threshold).argParser(thresholdOf).default(DEFAULT_THRESHOLD),
    )
    .addOption(new Option('--format <format>', text.format).choices(CALL_FORMATS))
    .addOption(new Option('--out <file>', text.out))
    .addOption(langOption(words))
    .addOption(new Option('--jobs <n>', text.jobs).argParser(jobsOf).default(availableParallelism()))
    .addOption(new Option('--quiet', text.quiet).default(false))
    .action(async (paths: string[], options: CallsOptions) => {
      const { runCalls } = await import('../runs/run-calls');
      await runCalls(paths, options, context);
    });
};
