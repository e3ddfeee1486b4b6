import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import type { Indicator } from '../../../src/core/indicators/indicator';
import { examplesOf } from './read-examples';

const core = path.join(__dirname, '../../../src/core');
const files = ['indicators', 'rounding'].flatMap((room) =>
  readdirSync(path.join(core, room)).map((name) => path.join(core, room, name)),
);

/** Everything the files of the two rooms export, by name: what an example may call. */
const exported: Record<string, unknown> = {};

const isIndicator = (value: unknown): value is Indicator =>
  typeof value === 'object' && value !== null && 'state' in value && 'unit' in value;

/** An outcome as the examples write it: `12.5 %`, `undefined: negative, loss-narrowed 25 %`, or a plain value. */
function written(value: unknown): string {
  if (!isIndicator(value)) return typeof value === 'object' ? spelled(value) : quoted(value);
  if (value.state === 'value') return `${String(Number(value.value.toFixed(6)))} ${value.unit}`;
  const sign = value.sign === null ? '' : `, ${value.sign}`;
  const percent = value.percent === null ? '' : ` ${String(Number(value.percent.toFixed(6)))} %`;
  return `undefined: ${value.why}${sign}${percent}`;
}

const quoted = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));

function spelled(value: object | null): string {
  if (value === null) return 'null';
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${String(inner)}`)
    .join(', ')} }`;
}

describe('examples in the docstrings', () => {
  const examples = files.flatMap(examplesOf);

  beforeAll(async () => {
    for (const file of files) Object.assign(exported, await import(file));
  });

  it.each(examples)('$call gives $gives', ({ call, gives }) => {
    expect(written(runInNewContext(call, { ...exported }))).toBe(gives);
  });

  it('stand at every indicator', () => {
    const plain = new Set(['indicator.ts', 'ratio.ts']);
    const bare = files.filter((file) => !plain.has(path.basename(file)) && examplesOf(file).length === 0);
    expect(bare).toEqual([]);
  });

  it('come with unit, undefined cases and source', () => {
    const lacking = files.filter((file) => {
      if (!file.includes('indicators') || /\/(indicator|ratio|sum-of|level)\.ts$/.test(file)) return false;
      const text = readFileSync(file, 'utf8');
      return !/@returns/.test(text) || !/@source/.test(text);
    });
    expect(lacking).toEqual([]);
  });
});
