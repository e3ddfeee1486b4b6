import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadPackSource } from '../../../src/adapters/packs/load-pack-source.node';
import type { FormContent } from '../../../src/adapters/write-return/content';
import { writeReturn } from '../../../src/adapters/write-return/write-return';
import type { FormDefinition } from '../../../src/core/model/form';
import type { Period } from '../../../src/core/model/period';
import { ROOT } from './run';

type Row = readonly (number | null)[];

/** month, ytd, lyMonth, lyYtd */
const OUTPUT: Readonly<Record<string, Row>> = {
  '01': [100, 900, 95, 850],
  '02': [10, 90, 9, 80],
  '03': [98, 880, 93, 830],
  '04': [5, 45, 5, 40],
  '05': [2.5, 22, 2.4, 21],
  '06': [30, 270, 28, 250],
};

/** ytd, lyYtd */
const ACCOUNTS: Readonly<Record<string, Row>> = {
  '201': [5000, 4800],
  '202': [1000, 900],
  '205': [800, 750],
  '206': [300, 290],
  '209': [4000, 3900],
  '210': [1000, 900],
  '211': [300, 290],
  '213': [9000, 8700],
  '217': [4000, 3900],
  '218': [5000, 4800],
  '301': [880, 830],
  '3011': [870, 820],
  '307': [600, 570],
  '309': [10, 9],
  '312': [40, 38],
  '313': [60, 57],
  '317': [20, 19],
  '320': [0, 0],
  '321': [0, 0],
  '322': [0, 0],
  '323': [150, 137],
  '325': [5, 5],
  '326': [3, 3],
  '327': [152, 139],
  '328': [30, 28],
  '401': [500, 470],
  '402': [50, 47],
  '403': [40, 39],
};

export interface ReturnOptions {
  readonly code?: string;
  readonly name?: string;
  readonly period?: Period;
  readonly forms?: readonly string[];
  /** every value times this, so that two enterprises are not alike */
  readonly scale?: number;
  /** by `r04.month`; null = blank */
  readonly changes?: Readonly<Record<string, number | null>>;
}

let packForms: readonly FormDefinition[] | null = null;

async function formsOf(ids: readonly string[]): Promise<FormDefinition[]> {
  packForms ??= (await loadPackSource(path.join(ROOT, 'src/packs/haikou'))).forms;
  return ids.map((id) => packForms!.find((form) => form.id === id)!);
}

/** A return of a fictional enterprise that satisfies every relation, with the changes asked for. */
export async function returnBytes(options: ReturnOptions = {}): Promise<Uint8Array> {
  const forms = await formsOf(options.forms ?? ['B204-1', 'B203']);
  const filer = {
    name: options.name ?? '海南澄屿制药有限公司',
    code: options.code ?? 'D2143569-X',
    head: '王小岚',
    statistician: '陈一舟',
    filler: '林秋实',
    telephone: '0898-60000001',
    filedOn: '2013年10月8日',
  };
  return writeReturn(
    forms.map((form): FormContent => {
      const rows = form.id === 'B203' ? ACCOUNTS : OUTPUT;
      const values = new Map<string, number>();
      for (const [item, row] of Object.entries(rows)) {
        form.columns.forEach((column, at) => {
          const key = `r${item}.${column.id}`;
          const change = options.changes?.[key];
          const value = change === undefined ? (row[at] ?? 0) * (options.scale ?? 1) : change;
          if (value !== null) values.set(key, value);
        });
      }
      const first = new Map(form.columns.map((column) => [column.id, values.get(`r01.${column.id}`) ?? 0]));
      const groups = new Map(
        form.groups.length === 0
          ? []
          : [
              ['classes', [{ code: '2720', name: '化学药品制剂制造', unit: '千元', values: first }]] as const,
              ['products', [{ code: '2720001', name: '片剂', unit: '吨', values: first }]] as const,
            ],
      );
      const period = options.period ?? { year: 2013, month: 9 };
      return { form, period, filer, values, groups, documentNumber: '（示例）', notes: [] };
    }),
  );
}

/** A folder of received files, removed when the tests of the file end. */
export class Received {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'shenbao-cli-'));

  put(name: string, content: Uint8Array | string): string {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    // as if it had lain there for a while: a damaged file written just now may still be on its way
    const before = new Date(Date.now() - 60_000);
    utimesSync(file, before, before);
    return file;
  }

  async return(name: string, options: ReturnOptions = {}): Promise<string> {
    return this.put(name, await returnBytes(options));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
