import path from 'node:path';
import { Option } from 'commander';
import { tableJson } from '../../../adapters/reports/json/table-json';
import type { TableResult } from '../../../adapters/reports/table-result';
import { tableText } from '../../../adapters/reports/text/table-text';
import { checkTable } from '../../../core/checking/check-table';
import { isRefusal } from '../../../core/model/refusal';
import { existing } from '../frame/existing';
import { exitCodeOf } from '../frame/exit-code';
import { listFormatOption, type ListFormat } from '../frame/format-option';
import type { Verb, VerbContext } from '../frame/verb';
import { loadTable } from '../table/load-table';
import { loadTableRules } from '../table/load-table-rules';
import { langOption } from './check-options';

interface TableOptions {
  readonly rules: string;
  readonly format: ListFormat;
  readonly sheet?: string;
}

async function check(data: string, options: TableOptions, { io, language }: VerbContext): Promise<TableResult> {
  const rulesFile = existing(options.rules, io.cwd);
  const rules = await loadTableRules(rulesFile, path.basename(rulesFile), language);
  const table = await loadTable(existing(data, io.cwd), options.sheet);
  if (isRefusal(table)) return { path: data, rows: 0, rules: [], refusal: table };
  return { path: data, rows: table.rowCount, rules: checkTable(rules, table), refusal: null };
}

/** `shenbao table check`: the same engine on any flat table. A failing or broken rule ends in exit code 1. */
export const tableVerb: Verb = (parent, context) => {
  const { io, words, exit } = context;
  const group = parent.command('table').description(words.cli.verbs.table);
  group
    .command('check')
    .description(words.cli.verbs.tableCheck)
    .argument('<data>', words.cli.arguments.data)
    .addOption(new Option('--rules <file>', words.cli.options.rules).makeOptionMandatory())
    .addOption(new Option('--sheet <name>', words.cli.options.sheet))
    .addOption(listFormatOption(words))
    .addOption(langOption(words))
    .action(async (data: string, options: TableOptions) => {
      const result = await check(data, options, context);
      const json = options.format === 'json';
      io.out(json ? `${JSON.stringify(tableJson(result, words), null, 2)}\n` : tableText(result, words));
      const findings = result.rules.some((rule) => rule.fails > 0 || rule.problems.length > 0);
      exit(exitCodeOf({ refused: result.refusal !== null, findings }));
    });
};
