import * as v from 'valibot';
import type { CompiledPack } from '../../core/checking/compiled-pack';
import { PackError } from './pack-problem';
import { COMPILED_PACK, compiledPackSchema } from './pack-schema';
import { spellPath } from './spell-path';

/** The text of a compiled pack file. */
export function compiledPackText(pack: CompiledPack): string {
  return `${JSON.stringify({ schema: COMPILED_PACK, ...pack })}\n`;
}

/**
 * A compiled pack from its parsed JSON.
 * @param json what `JSON.parse` gave
 * @throws PackError when it is not a compiled pack of this version
 */
export function loadCompiledPack(json: unknown): CompiledPack {
  const result = v.safeParse(compiledPackSchema, json);
  if (!result.success) {
    throw new PackError(
      result.issues.slice(0, 20).map((issue) => {
        const keys = (issue.path ?? []).map((item) => item.key).filter((key) => typeof key !== 'object') as string[];
        const message = `expected ${issue.expected ?? 'another value'}, found ${issue.received}; build the pack again`;
        return { code: 'schema', file: 'compiled pack', line: null, path: spellPath(keys), message };
      }),
    );
  }
  const { trees, rules } = result.output;
  if (trees.length !== rules.length) {
    const message = `${String(rules.length)} rules but ${String(trees.length)} parsed ones; build the pack again`;
    throw new PackError([{ code: 'schema', file: 'compiled pack', line: null, path: 'trees', message }]);
  }
  return json as CompiledPack;
}
