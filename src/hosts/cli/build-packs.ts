import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brokenRules, compilePack } from '../../adapters/packs/compile-pack';
import { compiledPackText } from '../../adapters/packs/load-compiled-pack';
import { loadPackSource } from '../../adapters/packs/load-pack-source.node';
import { PackError } from '../../adapters/packs/pack-problem';
import { loadParser } from '../../core/expression/parse';
import { wordsFor } from '../../locales/words';
import { detailsOf } from './pack-details';

/** Compiles every pack folder of `sourceDir` into `<outDir>/<id>.json`. @returns the files written */
export async function buildPacks(sourceDir: string, outDir: string): Promise<readonly string[]> {
  const parser = await loadParser();
  await mkdir(outDir, { recursive: true });
  const written: string[] = [];
  for (const entry of await readdir(sourceDir, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const pack = compilePack(await loadPackSource(path.join(sourceDir, entry.name)), parser);
    const broken = brokenRules(pack);
    if (broken.length > 0) throw new PackError(broken);
    const file = path.join(outDir, `${pack.id}.json`);
    await writeFile(file, compiledPackText(pack));
    written.push(file);
  }
  return written;
}

async function main(): Promise<void> {
  const [sourceDir, outDir] = process.argv.slice(2);
  if (sourceDir === undefined || outDir === undefined) {
    process.stderr.write('usage: build-packs <sourceDir> <outDir>\n');
    process.exitCode = 2;
    return;
  }
  try {
    for (const file of await buildPacks(sourceDir, outDir)) process.stdout.write(`${file}\n`);
  } catch (error) {
    const told =
      error instanceof PackError ? detailsOf(error).map((detail) => detail(wordsFor('en'))) : [String(error)];
    process.stderr.write(`${told.join('\n')}\n`);
    process.exitCode = 1;
  }
}

if (require.main === module) void main();
