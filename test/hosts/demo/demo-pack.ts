import path from 'node:path';
import { compilePack } from '../../../src/adapters/packs/compile-pack';
import { loadPackSource } from '../../../src/adapters/packs/load-pack-source.node';
import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import { loadParser } from '../../../src/core/expression/parse';
import { DEFAULT_SEED, DEMO_PERIOD } from '../../../src/hosts/demo/demo-options';
import type { Plant } from '../../../src/hosts/demo/planted/plant';
import type { DemoFolders } from '../../../src/hosts/demo/received/assemble';
import { assembleFolders } from '../../../src/hosts/demo/received/assemble';
import { printedWords } from '../../../src/hosts/demo/received/printed-notes';
import { makeZone } from '../../../src/hosts/demo/zone/zone';

export async function haikouPack(): Promise<CompiledPack> {
  const source = await loadPackSource(path.resolve(__dirname, '../../../src/packs/haikou'));
  return compilePack(source, await loadParser());
}

/** The folders of the demo's month with these plants, without samples. */
export function demoFolders(pack: CompiledPack, plants: readonly Plant[]): DemoFolders {
  const options = { seed: DEFAULT_SEED, period: DEMO_PERIOD, forms: pack.forms, words: printedWords(pack), plants };
  return assembleFolders(makeZone({ seed: DEFAULT_SEED }), options);
}
