/**
 * The child process that reads .xls .et .ods .xlsb with SheetJS: started by `ReaderProcess`, one job at a time.
 * SheetJS builds an object per cell and trusts what files declare, so it runs where it can be ended.
 */
import { isRefusal } from '../../core/model/refusal';
import { MEMORY_ARGUMENT } from './child-protocol';
import type { ChildAnswer, ChildJob } from './child-protocol';
import { startChildWatchdog } from './child-watchdog';
import { readWithSheetJs } from './read-with-sheetjs';
import { quietConsole } from './quiet-console';

function answer(job: ChildJob): ChildAnswer {
  const book = readWithSheetJs(job);
  return isRefusal(book) ? { kind: 'refused', id: job.id, refusal: book } : { kind: 'book', id: job.id, book };
}

function post(message: ChildAnswer): void {
  process.send?.(message);
}

quietConsole();

const limit = process.argv.find((argument) => argument.startsWith(MEMORY_ARGUMENT))?.slice(MEMORY_ARGUMENT.length);
const watchdog = startChildWatchdog(Number(limit ?? Infinity));
process.on('message', (job: ChildJob) => {
  watchdog.start(job.deadlineMs);
  post(answer(job));
  watchdog.stop();
});
process.on('disconnect', () => process.exit(0));
post({ kind: 'ready' });
