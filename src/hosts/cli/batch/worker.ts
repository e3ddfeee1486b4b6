import { LazySolver } from '../../../adapters/solver/lazy-solver';
import { loadHighs } from '../../../adapters/solver/load-highs.node';
import type { ReturnSource } from '../../../adapters/folder/source';
import { parentPort, workerData } from 'node:worker_threads';
import type { CheckSettings } from '../../batch/check-settings';
import { FileChecker } from '../../batch/file-checker';
import type { FileOutcome } from '../../batch/file-outcome';
import { openWorkbook } from '../open-workbook';
import { lookInTurn } from './look-in-turn';
import type { FromWorker } from './pool';

/** What a worker is started with. */
export interface WorkerSettings {
  readonly settings: CheckSettings;
  readonly check: boolean;
}

function send(message: FromWorker<FileOutcome>): void {
  parentPort?.postMessage(message);
}

if (parentPort !== null) {
  try {
    const { settings, check } = workerData as WorkerSettings;
    const checker = new FileChecker(settings, check, openWorkbook, new LazySolver(loadHighs));
    parentPort.on('message', (items: readonly ReturnSource[]) => {
      void (async () => {
        for await (const result of lookInTurn(items, checker)) send({ type: 'done', result });
      })();
    });
    send({ type: 'ready' });
  } catch (error) {
    send({ type: 'failed-start', detail: error instanceof Error ? error.message : String(error) });
  }
}
