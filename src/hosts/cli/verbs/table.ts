import { cliWords } from '../../../locales/cli-words';
import { Option } from 'commander';
import { listFormatOption } from '../frame/format-option';
import type { Verb } from '../frame/verb';
import type { TableOptions } from './table-options';
import { langOption } from './check-options';
import { addTableOutliers } from './table-outliers';

/** `shenbao table check`: the same engine on any flat table. */
export const tableVerb: Verb = (parent, context) => {
  const { words } = context;
  const group = parent.command('table').description(cliWords(words.language).verbs.table);
  group
    .command('check')
    .description(cliWords(words.language).verbs.tableCheck)
    .argument('<data>', cliWords(words.language).arguments.data)
    .addOption(new Option('--rules <file>', cliWords(words.language).options.rules).makeOptionMandatory())
    .addOption(new Option('--sheet <name>', cliWords(words.language).options.sheet))
    .addOption(listFormatOption(words))
    .addOption(langOption(words))
    .action(async (data: string, options: TableOptions) => {
      const { runTable } = await import('../runs/run-table');
      await runTable(data, options, context);
    });
  addTableOutliers(group, context);
};
