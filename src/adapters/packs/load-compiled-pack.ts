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
 * @param file its name, for the problems
 * @throws PackError when it is not a compiled pack of this version
 */
export function loadCompiledPack(json: unknown, file = 'pack.json'): CompiledPack {
  const result = v.safeParse(compiledPackSchema, json);
  if (!result.success) {
    throw new PackError(
      result.issues.slice(0, 20).map((issue) => {
        const keys = (issue.path ?? []).map((item) => item.key).filter((key) => typeof key !== 'object') as string[];
        const facts = { expected: issue.expected ?? '', found: issue.received };
        return { code: 'other-compiled', file, line: null, path: spellPath(keys), facts };
      }),
    );
  }
  const { trees, rules } = result.output;
  if (trees.length !== rules.length) {
    const facts = { rules: rules.length, trees: trees.length };
    throw new PackError([{ code: 'rules-and-trees', file, line: null, path: 'trees', facts }]);
  }
  return json as CompiledPack;
}
