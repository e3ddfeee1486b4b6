import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadPackSource } from '../../adapters/packs/load-pack-source.node';
import { addMonths } from '../../core/model/period';
import { PROJECT_ROOT } from '../../hosts/cli/project-root';
import { registerBook } from '../../hosts/demo/received/register-book';
import { asExcel, officeTheme } from '../corpus/as-excel';
import { corpusPaths, LARGE_ROWS, MEDIUM_ROWS } from '../corpus/corpus';
import type { CorpusParameters } from '../corpus/corpus';
import { largeBook } from '../corpus/large-sheet';
import { resave } from '../corpus/resave';
import { BENCH_PERIOD, enterprises, smallBook } from '../corpus/small-return';
import type { ChildFigures } from '../measuring/child-figures';
import { stopwatch } from '../measuring/stopwatch';

const KEY_FILE = 'key.txt';
/** Of five returns three are as Excel writes them, one as our writer does, one as exceljs does. */
const OF = 5;
const BY_EXCELJS = 4;
const BY_US = 3;

/** A return as the program that is said to have saved it last writes it. */
async function savedBy(i: number, bytes: Uint8Array, theme: Uint8Array): Promise<Uint8Array> {
  if (i % OF === BY_EXCELJS) return resave(bytes);
  return i % OF === BY_US ? bytes : asExcel(bytes, theme);
}

/** Empties the folder when forms, writer or generator have changed since it was filled. */
function renew(folder: string, key: string): void {
  const file = path.join(folder, KEY_FILE);
  if (existsSync(file) && readFileSync(file, 'utf8') === key) return;
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['small', 'previous', 'last-year']) mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(file, key);
}

function digest(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** Makes what is missing of the corpus. Not a contestant: it is run as one so that its memory is not the parent's. */
export async function run(parameters: CorpusParameters): Promise<ChildFigures> {
  const spent = stopwatch();
  const pack = await loadPackSource(path.join(PROJECT_ROOT, 'src/packs/haikou'));
  const members = enterprises(parameters.returns);
  const theme = await officeTheme();
  const first = asExcel(smallBook(pack, members[0]!, BENCH_PERIOD), theme);
  renew(parameters.folder, digest([first, largeBook(50), registerBook(members.slice(0, 1))]));
  const paths = corpusPaths(parameters);
  for (const [i, member] of members.entries()) {
    const file = paths.small[i]!;
    if (existsSync(file)) continue;
    writeFileSync(file, await savedBy(i, smallBook(pack, member, BENCH_PERIOD), theme));
  }
  for (const [files, months] of [
    [paths.previous, -1],
    [paths.lastYear, -12],
  ] as const) {
    for (const [i, member] of members.entries()) {
      const file = files[i]!;
      if (!existsSync(file)) writeFileSync(file, smallBook(pack, member, addMonths(BENCH_PERIOD, months)));
    }
  }
  writeFileSync(paths.register, registerBook(members));
  for (const [file, rows] of [
    [paths.large, LARGE_ROWS],
    [paths.medium, MEDIUM_ROWS],
  ] as const) {
    if (!existsSync(file)) writeFileSync(file, largeBook(rows));
  }
  return { spent: { making: spent() }, sink: null };
}
