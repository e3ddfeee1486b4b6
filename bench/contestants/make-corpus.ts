import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadPackSource } from '../../adapters/packs/load-pack-source.node';
import { PROJECT_ROOT } from '../../hosts/cli/project-root';
import { corpusPaths, LARGE_ROWS, MEDIUM_ROWS, SMALL_READ } from '../corpus/corpus';
import type { CorpusParameters } from '../corpus/corpus';
import { largeBook } from '../corpus/large-sheet';
import { resave } from '../corpus/resave';
import { smallReturns } from '../corpus/small-return';
import type { ChildFigures } from '../measuring/child-figures';
import { stopwatch } from '../measuring/stopwatch';

/** Every fifth of the returns that are read one by one. */
const RESAVED = 5;
const KEY_FILE = 'key.txt';

function isResaved(i: number): boolean {
  return i < SMALL_READ && i % RESAVED === RESAVED - 1;
}

/** Empties the folder when forms, writer or generator have changed since it was filled. */
function renew(folder: string, key: string): void {
  const file = path.join(folder, KEY_FILE);
  if (existsSync(file) && readFileSync(file, 'utf8') === key) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'small'), { recursive: true });
  writeFileSync(file, key);
}

/** Makes what is missing of the corpus. Not a contestant: it is run as one so that its memory is not the parent's. */
export async function run(parameters: CorpusParameters): Promise<ChildFigures> {
  const spent = stopwatch();
  const pack = await loadPackSource(path.join(PROJECT_ROOT, 'src/packs/haikou'));
  const [first] = [...take(smallReturns(pack), 1)];
  renew(parameters.folder, createHash('sha256').update(first!).update(largeBook(50)).digest('hex'));
  const paths = corpusPaths(parameters);
  const present = readdirSync(path.join(parameters.folder, 'small')).length;
  if (present < parameters.returns) {
    let i = 0;
    for (const bytes of take(smallReturns(pack), parameters.returns)) {
      if (i >= present) writeFileSync(paths.small[i]!, isResaved(i) ? await resave(bytes) : bytes);
      i++;
    }
  }
  for (const [file, rows] of [
    [paths.large, LARGE_ROWS],
    [paths.medium, MEDIUM_ROWS],
  ] as const) {
    if (!existsSync(file)) writeFileSync(file, largeBook(rows));
  }
  return { spent: { making: spent() }, sink: null };
}

function* take<T>(list: Iterable<T>, count: number): Generator<T> {
  let taken = 0;
  for (const item of list) {
    if (taken++ === count) return;
    yield item;
  }
}
