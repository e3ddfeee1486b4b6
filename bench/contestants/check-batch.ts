import { statSync } from 'node:fs';
import path from 'node:path';
import type { ReturnSource } from '../../adapters/folder/source';
import { lookAtAll } from '../../hosts/cli/batch/look-at-all';
import type { ChildFigures, Spent } from '../measuring/child-figures';
import { stopwatch } from '../measuring/stopwatch';
import { settingsOf } from './settings';
import type { KnownFiles } from './settings';

/** Part of the batch during which workers start and warm up. */
const WARMING = 0.25;

interface BatchParameters {
  readonly files: readonly string[];
  /** how often each file is checked */
  readonly times: number;
  readonly known: KnownFiles;
  readonly jobs: number;
}

/** A batch of received files through the command line's own pool of workers. */
export async function run({ files, times, known, jobs }: BatchParameters): Promise<ChildFigures> {
  const settings = await settingsOf(known);
  const sourceOf = (file: string): ReturnSource => ({
    path: path.basename(file),
    kind: 'file',
    file,
    entry: null,
    size: statSync(file).size,
  });
  const items = Array.from({ length: times }, () => files.map(sourceOf)).flat();
  const warmFrom = Math.floor(items.length * WARMING);
  const whole = stopwatch();
  let warm: (() => Spent) | null = null;
  let done = 0;
  const outcomes = await lookAtAll(items, settings, {
    jobs,
    check: true,
    signal: new AbortController().signal,
    onStep: () => {
      if (++done === warmFrom) warm = stopwatch();
    },
  });
  const spent = { whole: whole(), warm: warm!() };
  const refused = outcomes.filter(({ refusal }) => refusal !== null).length;
  const returns = outcomes.reduce((sum, outcome) => sum + outcome.returns.length, 0);
  if (refused > 0 || returns === 0)
    throw new Error(`${String(refused)} files refused, ${String(returns)} returns read`);
  return { spent, sink: null, counts: { warmFiles: items.length - warmFrom, returns } };
}
