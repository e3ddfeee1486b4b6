import { cliWords } from '../../../locales/cli-words';
import { availableParallelism } from 'node:os';
import { Option } from 'commander';
import { parseBy, type GroupBy } from '../analyse/parse-by';
import { UsageError } from '../frame/usage-error';
import type { Verb } from '../frame/verb';
import { ANALYSIS_FORMATS, BASES, type AnalyseOptions } from './analyse-options';
import { jobsOf, langOption, packOption, periodOf, previousOption } from './check-options';

/** Most enterprises that a list of the largest may have. */
const MOST_TOP = 1000;

/** Reads `--top`. @throws UsageError `bad-value` */
function topOf(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_TOP) return count;
  throw new UsageError('bad-value', { option: '--top', value: text, allowed: `1–${String(MOST_TOP)}` });
}

/** `shenbao analyse`: the indicators of the zone, from its ledger or straight from received returns. */
export const analyseVerb: Verb = (parent, context) => {
  const { words } = context;
  const text = cliWords(words.language).options;
  parent
    .command('analyse')
    .description(cliWords(words.language).verbs.analyse)
    .argument('[paths...]', cliWords(words.language).arguments.paths)
    .addOption(new Option('--ledger <file>', text.analyseLedger))
    .addOption(packOption(words))
    .addOption(new Option('--period <yyyy-mm>', text.period).argParser(periodOf).makeOptionMandatory())
    .addOption(new Option('--basis <basis>', text.analyseBasis).choices(BASES).default('ytd'))
    .addOption(
      new Option('--by <dimensions>', text.analyseBy)
        .argParser((list: string, before: readonly GroupBy[]) => [...before, ...parseBy(list)])
        .default([]),
    )
    .addOption(new Option('--top <n>', text.analyseTop).argParser(topOf))
    .addOption(new Option('--register <file>', text.analyseRegister))
    .addOption(previousOption(text.analysePrevious))
    .addOption(new Option('--high-tech <set>', text.analyseHighTech).choices(['valid', 'frozen']).default('frozen'))
    .addOption(new Option('--include <which>', text.analyseInclude).choices(['clean', 'all']).default('clean'))
    .addOption(new Option('--publish', text.analysePublish).default(false))
    .addOption(new Option('--format <format>', text.analyseFormat).choices(ANALYSIS_FORMATS))
    .addOption(new Option('--out <file>', text.out))
    .addOption(langOption(words))
    .addOption(new Option('--jobs <n>', text.jobs).argParser(jobsOf).default(availableParallelism()))
    .addOption(new Option('--quiet', text.quiet).default(false))
    .action(async (paths: string[], options: AnalyseOptions) => {
      const { runAnalyse } = await import('../runs/run-analyse');
      await runAnalyse(paths, options, context);
    });
};
