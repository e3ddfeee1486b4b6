import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCompiledPack } from '../../adapters/packs/load-compiled-pack';
import { PackError } from '../../adapters/packs/pack-problem';
import type { CompiledPack } from '../../core/checking/compiled-pack';
import { UsageError } from './frame/usage-error';
import { detailsOf } from './pack-details';
import { PROJECT_ROOT } from './project-root';

const BUILT = path.join(PROJECT_ROOT, 'dist', 'packs');
const SOURCES = path.join(PROJECT_ROOT, 'src', 'packs');

/** The packs that come with the program. */
export function shippedPacks(): string[] {
  const names = [BUILT, SOURCES].flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []));
  return [...new Set(names.map((name) => name.replace(/\.json$/, '')))].sort();
}

/** Where a pack is: a shipped one by its name, else a compiled file or a source folder by its path. */
function locate(name: string, cwd: string): string {
  const shipped = /^[\p{L}\p{N}_-]+$/u.test(name) ? [path.join(BUILT, `${name}.json`), path.join(SOURCES, name)] : [];
  const found = [...shipped, path.resolve(cwd, name)].find((candidate) => existsSync(candidate));
  if (found === undefined) throw new UsageError('pack-not-found', { value: name, allowed: shippedPacks().join(', ') });
  return found;
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = (error as SyntaxError).message;
    throw new PackError([{ code: 'not-json', file, line: null, path: '', facts: { detail } }]);
  }
}

async function compileFolder(folder: string): Promise<CompiledPack> {
  const { loadPackSource } = await import('../../adapters/packs/load-pack-source.node');
  const { compilePack } = await import('../../adapters/packs/compile-pack');
  const { loadParser } = await import('../../core/expression/parse');
  return compilePack(await loadPackSource(folder), await loadParser());
}

/**
 * Loads a pack with its parsed rules.
 * @param name a shipped pack (`haikou`), a compiled .json, or a folder with `pack.yaml`
 * @throws UsageError `pack-not-found`, `pack-damaged` with everything that is wrong
 */
export async function loadPack(name: string, cwd: string): Promise<CompiledPack> {
  const place = locate(name, cwd);
  try {
    if (statSync(place).isDirectory()) return await compileFolder(place);
    return loadCompiledPack(jsonOf(await readFile(place, 'utf8'), path.basename(place)), path.basename(place));
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new UsageError('pack-damaged', { value: name }, detailsOf(error));
  }
}
