import { readdirSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { examplesOf } from '../indicators/read-examples';

const room = path.join(__dirname, '../../../src/core/detectors');
const files = readdirSync(room).map((name) => path.join(room, name));
const exported: Record<string, unknown> = {};

/** A result as the examples write it: numbers with at most six decimals, lists and records as in the language. */
function written(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toFixed(6)) + 0);
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return `[${Array.from(value as number[], written).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${written(inner)}`)
    .join(', ')} }`;
}

describe('examples of the detectors', () => {
  const examples = files.flatMap(examplesOf);

  beforeAll(async () => {
    for (const file of files) Object.assign(exported, await import(file));
  });

  it.each(examples)('$call gives $gives', ({ call, gives }) => {
    // typed arrays of another context are none of this one's: the lists of examples are made here
    expect(written(runInNewContext(call, { ...exported, Float64Array }))).toBe(gives);
  });

  it('stand at every method', () => {
    const parts = new Set(['detection.ts', 'fence.ts', 'quartiles.ts', 'workspace.ts']);
    expect(
      files
        .filter((file) => !parts.has(path.basename(file)) && examplesOf(file).length === 0)
        .map((file) => path.basename(file)),
    ).toEqual([]);
  });
});
