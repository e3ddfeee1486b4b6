import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import type { ReadOutput } from '../../../../src/adapters/reports/json/read-schema';
import { ReadSchema } from '../../../../src/adapters/reports/json/read-schema';
import { run } from '../../cli/run';

type ReadFiling = ReadOutput['filings'][number];

/** One unit of the register as the office keeps it. */
export interface Unit {
  /** 9 characters */
  readonly code: string;
  readonly cluster: string;
  readonly isProducing: boolean;
  readonly isHighTech: boolean;
}

/** Workbooks written to a folder of their own and read back with `shenbao read`. */
export class WrittenZone {
  private readonly folder = mkdtempSync(path.join(os.tmpdir(), 'shenbao-published-'));
  private count = 0;

  private async read(bytes: Uint8Array): Promise<ReadOutput> {
    const file = path.join(this.folder, `${String(this.count++)}.xlsx`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    const { code, stdout, stderr } = await run(['read', file, '--format', 'json']);
    if (code !== 0) throw new Error(`read: exit ${String(code)} ${stderr}`);
    return v.parse(ReadSchema, JSON.parse(stdout));
  }

  /** Every return of a month's folder. */
  async filings(files: ReadonlyMap<string, Uint8Array>): Promise<ReadFiling[]> {
    const filings: ReadFiling[] = [];
    for (const bytes of files.values()) filings.push(...(await this.read(bytes)).filings);
    return filings;
  }

  /** The register, by the headings of its columns. */
  async units(register: Uint8Array): Promise<Unit[]> {
    const cells = new Map((await this.read(register)).sheets[0]!.cells.map((cell) => [cell.address, cell.text]));
    const columns = new Map([...'ABCDEFGHIJ'].map((letter) => [cells.get(`${letter}2`), letter]));
    const units: Unit[] = [];
    for (let row = 3; cells.has(`A${String(row)}`); row++) {
      const at = (heading: string): string => cells.get(`${String(columns.get(heading))}${String(row)}`) ?? '';
      units.push({
        code: at('组织机构代码').replace('-', ''),
        cluster: at('产业集群'),
        isProducing: at('运营状态') === '投产',
        isHighTech: at('高新技术企业') === '是',
      });
    }
    return units;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The returns of one form, for sums over items and columns. */
export class FormReturns {
  constructor(readonly filings: readonly ReadFiling[]) {}

  of(form: string): FormReturns {
    return new FormReturns(this.filings.filter((filing) => filing.form === form));
  }

  by(codes: ReadonlySet<string>): FormReturns {
    return new FormReturns(this.filings.filter(({ enterprise }) => enterprise !== null && codes.has(enterprise)));
  }

  /** Sum over all returns; a missing value counts as none. */
  sum(item: string, column: string): number {
    return this.filings.reduce((sum, filing) => sum + valueOf(filing, item, column), 0);
  }

  /** How many returns have more than that. */
  above(item: string, column: string, limit: number): number {
    return this.filings.filter((filing) => valueOf(filing, item, column) > limit).length;
  }

  /** Sum of a column over rows of a group whose name begins so. */
  rows(name: RegExp, column: string): number[] {
    return this.filings.flatMap(({ items }) =>
      items.flatMap((item) => (name.test(item.name) && item.column === column ? [item.value ?? 0] : [])),
    );
  }
}

export function valueOf(filing: ReadFiling, item: string, column: string): number {
  return filing.items.find((each) => each.code === item && each.column === column)?.value ?? 0;
}
