import type { CompiledPack } from '../../core/checking/compiled-pack';

/** The rules that came with the page, loaded when first needed. */
export async function loadPack(): Promise<CompiledPack> {
  const [{ default: json }, { loadCompiledPack }] = await Promise.all([
    import(/* webpackChunkName: "pack" */ '../../../dist/packs/haikou.json'),
    import(/* webpackChunkName: "desk" */ '../../adapters/packs/load-compiled-pack'),
  ]);
  return loadCompiledPack(json);
}
