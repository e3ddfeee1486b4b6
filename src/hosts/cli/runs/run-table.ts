import path from 'node:path';
import { tableJson } from '../../../adapters/reports/json/table-json';
import type { TableResult } from '../../../adapters/reports/table-result';
import { tableText } from '../../../adapters/reports/text/table-text';
import { checkTable } from '../../../core/checking/check-table';
import { namedColumns } from '../../../core/model/named-columns';
import { isRefusal } from '../../../core/model/refusal';
import { existing } from '../frame/existing';
import { exitCodeOf } from '../frame/exit-code';
import type { VerbContext } from '../frame/verb';
import { loadTable } from '../table/load-table';
import { loadTableRules } from '../table/load-table-rules';
import type { TableOptions } from '../verbs/table-options';

async function check(data: string, options: TableOptions, { io, words }: VerbContext): Promise<TableResult> {
  const rulesFile = existing(options.rules, io.cwd);
  const { rules, columns } = await loadTableRules(rulesFile, path.basename(rulesFile), words);
  const table = await loadTable(existing(data, io.cwd), options.sheet);
  if (isRefusal(table)) return { path: data, rows: 0, rules: [], refusal: table };
  return { path: data, rows: table.rowCount, rules: checkTable(rules, namedColumns(table, columns)), refusal: null };
}

/** Runs `shenbao table check`. A failing or broken rule ends in exit code 1. */
export async function runTable(data: string, options: TableOptions, context: VerbContext): Promise<void> {
  const { io, words, exit } = context;
  const result = await check(data, options, context);
  const json = options.format === 'json';
  io.out(json ? `${JSON.stringify(tableJson(result, words), null, 2)}\n` : tableText(result, words));
  const findings = result.rules.some((rule) => rule.fails > 0 || rule.problems.length > 0);
  exit(exitCodeOf({ refused: result.refusal !== null, findings }));
}
