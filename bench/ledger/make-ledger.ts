import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createLedger } from '../../adapters/store/create-ledger';
import { Database } from '../../adapters/store/database';
import { addMonths, monthIndex } from '../../core/model/period';
import type { ChildFigures } from '../measuring/child-figures';
import { stopwatch } from '../measuring/stopwatch';
import { INDICATORS, KEY_SQL, MEASURES, NOW, type LedgerSize } from './ledger-size';

/** More than a user's ledger gets: only to make this one in a minute. */
const LIMITS = { memoryMegabytes: 4_000, threads: 2, temporaryMegabytes: 20_000 };

/**
 * Whole amounts that follow from the numbers of enterprise, measure and month alone, so that every machine makes the same:
 * a size of its own, a month's part of it, one in thirty not filed, one in fifty zero.
 */
const CELLS = `
  INSERT INTO cell
  SELECT $1 * $2 + filer, $3, measure,
    CASE WHEN draw % 50 = 0 THEN 0 ELSE floor((500 + hash(filer * 1000 + measure) % 100000) * (8000 + draw % 4000) / 10000) END,
    1, NULL, NULL
  FROM (
    SELECT f.range AS filer, m.range AS measure, hash((f.range * 1000 + m.range) * 1000 + $1) AS draw
    FROM range($2) f, range(${String(INDICATORS)}) m)
  WHERE draw % 30 <> 7`;

const FILINGS = `
  INSERT INTO filing
  SELECT $1 * $2 + range, printf('%d-%d', $1, range), range, '', 0, $3, 1, NULL, true, NULL, '2013-10-08T09:00:00+08:00', 'bench',
    'accepted', NULL, NULL, NULL, '', '', '', NULL, 0, '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM range($2)`;

/** Fills the tables of a ledger in bulk; not a contestant. Made beside its name first. */
export async function run({
  file,
  enterprises,
  months,
}: LedgerSize & { readonly file: string }): Promise<ChildFigures> {
  const spent = stopwatch();
  if (!existsSync(file)) {
    const part = `${file}.part`;
    mkdirSync(path.dirname(file), { recursive: true });
    for (const left of [part, `${part}.wal`]) rmSync(left, { force: true });
    await createLedger(part, { by: 'bench', at: '2013-10-08T09:00:00+08:00' }, LIMITS);
    const database = await Database.open(part, LIMITS, { readOnly: false, folders: [] });
    await database.run(`INSERT INTO filer SELECT filer, ${KEY_SQL} FROM range(${String(enterprises)}) r(filer)`);
    for (const [measure, name] of MEASURES.entries()) {
      await database.run('INSERT INTO measure VALUES (CAST(? AS INTEGER), ?)', [measure, name]);
    }
    for (let ago = months - 1; ago >= 0; ago--) {
      const numbers = [months - 1 - ago, enterprises, monthIndex(addMonths(NOW, -ago))].map(String);
      const filled = (sql: string): string => sql.replaceAll(/\$(\d)/g, (_, at: string) => numbers[Number(at) - 1]!);
      await database.run(filled(FILINGS));
      await database.run(filled(CELLS));
    }
    await database.run('CHECKPOINT ledger');
    database.close();
    renameSync(part, file);
  }
  return { spent: { making: spent() }, sink: null };
}
