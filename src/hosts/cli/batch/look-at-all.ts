import { LazySolver } from '../../../adapters/solver/lazy-solver';
import { loadHighs } from '../../../adapters/solver/load-highs.node';
import type { ReturnSource } from '../../../adapters/folder/source';
import path from 'node:path';
import type { RefusalCode } from '../../../core/model/refusal';
import { FILE_DEADLINE_MS, openWorkbook } from '../open-workbook';
import type { CheckSettings } from '../../batch/check-settings';
import { FileChecker } from '../../batch/file-checker';
import { lostOutcome, type FileOutcome } from '../../batch/file-outcome';
import { lookInTurn } from './look-in-turn';
import { runPool } from './pool';

/** Paths of a task. */
const ITEMS_PER_TASK = 25;

/** Up to this many files are looked at without starting workers: one file should be answered at once. */
const FEW_ITEMS = 12;

/** Beyond a reader's own deadline, before its worker is ended. */
const GRACE_MS = 15_000;

const MAX_HEAP_MEGABYTES = 2048;

export interface LookOptions {
  readonly jobs: number;
  /** false = read only */
  readonly check: boolean;
  readonly signal: AbortSignal;
  readonly onStep: () => void;
}

async function inThisThread(
  items: readonly ReturnSource[],
  settings: CheckSettings,
  { check, signal, onStep }: LookOptions,
): Promise<FileOutcome[]> {
  signal.throwIfAborted();
  const checker = new FileChecker(settings, check, openWorkbook, new LazySolver(loadHighs));
  const outcomes: FileOutcome[] = [];
  for await (const outcome of lookInTurn(items, checker)) {
    signal.throwIfAborted();
    outcomes.push(outcome);
    onStep();
  }
  return outcomes;
}

/** @returns an outcome for each item, in the order of the items, whatever became of them */
export async function lookAtAll(
  items: readonly ReturnSource[],
  settings: CheckSettings,
  options: LookOptions,
): Promise<FileOutcome[]> {
  const script = path.join(__dirname, 'worker.js');
  if (items.length <= FEW_ITEMS) return inThisThread(items, settings, options);
  const outcomes = new Map<ReturnSource, FileOutcome>();
  const add = (item: ReturnSource, outcome: FileOutcome): void => {
    outcomes.set(item, outcome);
    options.onStep();
  };
  await runPool<ReturnSource, FileOutcome>(items, {
    script,
    workerData: { settings, check: options.check },
    workers: options.jobs,
    itemsPerTask: Math.max(1, Math.min(ITEMS_PER_TASK, Math.ceil(items.length / (options.jobs * 2)))),
    deadlineMs: FILE_DEADLINE_MS + GRACE_MS,
    maxHeapMegabytes: MAX_HEAP_MEGABYTES,
    onResult: add,
    onLost: (item: ReturnSource, code: RefusalCode, detail: string) => {
      add(item, lostOutcome(item.path, { kind: 'refusal', code, detail }));
    },
    signal: options.signal,
  });
  return items.map((item) => outcomes.get(item)!);
}
