import { cliWords } from '../../../locales/cli-words';
import { Option } from 'commander';
import { availableParallelism } from 'node:os';
import type { Verb } from '../frame/verb';
import { jobsOf, langOption, packOption, periodOf } from './check-options';
import type { TemplateOptions } from './template-options';

/** `shenbao template`: a workbook to be filled for each enterprise of the register. */
export const templateVerb: Verb = (parent, context) => {
  const { words } = context;
  const text = cliWords(words.language).options;
  parent
    .command('template')
    .description(cliWords(words.language).verbs.template)
    .argument('<form>', cliWords(words.language).arguments.form)
    .addOption(packOption(words))
    .addOption(new Option('--period <yyyy-mm>', text.period).argParser(periodOf).makeOptionMandatory())
    .addOption(new Option('--register <file>', text.register).makeOptionMandatory())
    .addOption(
      new Option('--previous <folder>', text.previous)
        .argParser((folder: string, before: string[]) => [...before, folder])
        .default([]),
    )
    .addOption(new Option('--out <folder>', text.templateOut).makeOptionMandatory())
    .addOption(new Option('--document-number <text>', text.documentNumber))
    .addOption(langOption(words))
    .addOption(new Option('--jobs <n>', text.jobs).argParser(jobsOf).default(availableParallelism()))
    .addOption(new Option('--quiet', text.quiet).default(false))
    .action(async (form: string, options: TemplateOptions) => {
      const { runTemplate } = await import('../runs/run-template');
      await runTemplate(form, options, context);
    });
};
