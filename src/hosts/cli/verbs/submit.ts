import { cliWords } from '../../../locales/cli-words';
import { Option } from 'commander';
import { listFormatOption } from '../frame/format-option';
import type { Verb } from '../frame/verb';
import { langOption, packOption, periodOf } from './check-options';
import type { SubmitOptions } from './submit-options';

/** `shenbao submit <file> --out <copy>`: the enterprise's own gate, and the receipt. */
export const submitVerb: Verb = (parent, context) => {
  const { words } = context;
  const text = cliWords(words.language).options;
  parent
    .command('submit')
    .description(cliWords(words.language).verbs.submit)
    .argument('<file>', cliWords(words.language).arguments.file)
    .addOption(new Option('--out <file>', text.submitOut).makeOptionMandatory())
    .addOption(new Option('--by <name>', text.submitBy).default(''))
    .addOption(packOption(words))
    .addOption(new Option('--period <yyyy-mm>', text.submitPeriod).argParser(periodOf))
    .addOption(
      new Option('--previous <folder>', text.previous)
        .argParser((folder: string, before: string[]) => [...before, folder])
        .default([]),
    )
    .addOption(listFormatOption(words))
    .addOption(langOption(words))
    .action(async (file: string, options: SubmitOptions) => {
      const { runSubmit } = await import('../runs/run-submit');
      await runSubmit(file, options, context);
    });
};
