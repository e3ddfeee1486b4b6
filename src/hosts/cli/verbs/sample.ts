import { cliWords } from '../../../locales/cli-words';
import { Option } from 'commander';
import { formatPeriod } from '../../../core/model/period';
import { DEFAULT_SEED } from '../../demo/demo-options';
import { SAMPLE_MONTHS } from '../../demo/sample-months';
import type { Verb } from '../frame/verb';
import { langOption, periodOf } from './check-options';
import type { SampleOptions } from './sample-options';

/** `shenbao sample`: the whole simulated zone, a folder a month, with its register. */
export const sampleVerb: Verb = (parent, context) => {
  const { words } = context;
  const text = cliWords(words.language).options;
  const { first, last } = SAMPLE_MONTHS;
  parent
    .command('sample')
    .description(cliWords(words.language).verbs.sample)
    .addOption(new Option('--out <folder>', text.sampleOut).makeOptionMandatory())
    .addOption(new Option('--from <yyyy-mm>', text.sampleFrom).argParser(periodOf).default(first, formatPeriod(first)))
    .addOption(new Option('--to <yyyy-mm>', text.sampleTo).argParser(periodOf).default(last, formatPeriod(last)))
    .addOption(new Option('--seed <text>', text.sampleSeed).default(DEFAULT_SEED))
    .addOption(langOption(words))
    .addOption(new Option('--quiet', text.quiet).default(false))
    .action(async (options: SampleOptions) => {
      const { runSample } = await import('../runs/run-sample');
      await runSample(options, context);
    });
};
