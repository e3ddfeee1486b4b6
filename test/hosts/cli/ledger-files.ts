import { existsSync } from 'node:fs';
import path from 'node:path';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';
import { duckdbStore } from '../../../src/adapters/store/duckdb-store';
import { isLedgerProblem, type Ledger } from '../../../src/core/model/ledger';
import { Received } from './received';
import { run, type RunResult } from './run';

export const ONE = { name: '海南澄屿制药有限公司', code: 'D2143569-X' };
export const TWO = { name: '海口霁庭制药有限公司', code: '66496171-X', scale: 3 };

const HEADINGS = ['单位名称', '组织机构代码', '运营状态', '首报月', '末报月', '联系人', '联系电话'];

/** Received files and a ledger beside them, removed when the tests of the file end. */
export class LedgerFolder extends Received {
  private count = 0;

  path(name: string): string {
    return path.join(this.folder, name);
  }

  /** A place for a ledger where nothing stands. */
  fresh(): string {
    return this.path(`${String(++this.count)}.shenbao`);
  }

  register(name: string, lines: readonly (readonly string[])[]): string {
    const cells = [HEADINGS, ...lines].flatMap((row, at) =>
      row.map((value, column) => ({ row: at, column, content: { type: 'text' as const, value } })),
    );
    return this.put(name, writeWorkbook({ sheets: [{ name: '名录', cells }] }));
  }
}

/** `shenbao accept` of files into a ledger, made where there is none, for September 2013 unless said otherwise. */
export function accept(ledger: string, files: readonly string[], ...argv: string[]): Promise<RunResult> {
  const create = existsSync(ledger) ? [] : ['--create'];
  const period = argv.includes('--period') ? [] : ['--period', '2013-09'];
  return run(['accept', ...files, '--ledger', ledger, '--by', '李', ...create, ...period, ...argv]);
}

/** Opens a ledger, for reading, asks it, and closes it. */
export async function ask<T>(file: string, question: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await duckdbStore().open(file, { readOnly: true });
  if (isLedgerProblem(ledger)) throw new Error(ledger.code);
  try {
    return await question(ledger);
  } finally {
    await ledger.close();
  }
}
