import { cliWords } from '../../../locales/cli-words';
import type { Command } from 'commander';
import { Option } from 'commander';
import { OUTLIER_DEFAULTS, OUTLIER_METHODS } from '../../../core/outliers/outlier-result';
import { outlierWords } from '../../../locales/outlier-words';
import { listFormatOption } from '../frame/format-option';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { langOption } from './check-options';
import type { OutlierOptions } from './outlier-options';

/** Reads a number of an option between two limits. @throws UsageError `bad-value` */
const between =
  (option: string, low: number, high: number) =>
  (text: string): number => {
    const value = text.trim() === '' ? NaN : Number(text);
    if (value >= low && value <= high) return value;
    throw new UsageError('bad-value', { option, value: text, allowed: `${String(low)}–${String(high)}` });
  };

/** `shenbao table outliers`: unlikely rows of any flat table. */
export function addTableOutliers(group: Command, context: VerbContext): void {
  const { words, language } = context;
  const own = outlierWords(language);
  const text = own.options;
  const number = (name: 'u' | 'a' | 'c' | 'strong' | 'pct' | 'k', low: number, high: number): Option =>
    new Option(`--${name} <n>`, text[name]).argParser(between(`--${name}`, low, high)).default(OUTLIER_DEFAULTS[name]);
  group
    .command('outliers')
    .description(own.verb)
    .argument('<data>', cliWords(words.language).arguments.data)
    .addOption(new Option('--method <method>', text.method).choices(OUTLIER_METHODS).default(OUTLIER_METHODS[0]))
    .addOption(new Option('--current <column>', text.current).makeOptionMandatory())
    .addOption(new Option('--previous <column>', text.previous))
    .addOption(
      new Option('--by <column>', text.by).argParser((name: string, before: string[]) => [...before, name]).default([]),
    )
    .addOption(number('u', 0, 1))
    .addOption(number('a', 0, 1))
    .addOption(number('c', 0, 1000))
    .addOption(number('strong', 0, 10_000))
    .addOption(number('pct', 0.01, 0.49))
    .addOption(new Option('--quantile <type>', text.quantile).choices(['6', '7']).default('7'))
    .addOption(number('k', 0, 1000))
    .addOption(new Option('--sheet <name>', cliWords(words.language).options.sheet))
    .addOption(listFormatOption(words))
    .addOption(langOption(words))
    .action(async (data: string, options: OutlierOptions) => {
      const { runTableOutliers } = await import('../runs/run-table-outliers');
      await runTableOutliers(data, options, context);
    });
}
