/**
 * The child process that reads .xls .et .ods .xlsb with SheetJS: started by `ReaderProcess`, one job at a time.
 * SheetJS builds an object per cell and trusts what files declare, so it runs where it can be ended.
 */
import { read } from '@e965/xlsx';
import { RefusalError } from '../../core/model/refusal';
import { bookFromSheetJs } from './book-from-sheetjs';
import { MEMORY_ARGUMENT } from './child-protocol';
import type { ChildAnswer, ChildJob } from './child-protocol';
import { startChildWatchdog } from './child-watchdog';

function answer(job: ChildJob): ChildAnswer {
  try {
    const workbook = read(job.bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      cellStyles: true,
      sheetStubs: true,
    });
    return { kind: 'book', id: job.id, book: bookFromSheetJs(workbook, job.limits, job.formulas) };
  } catch (error) {
    if (error instanceof RefusalError) return { kind: 'refused', id: job.id, refusal: error.refusal };
    const words = error instanceof Error ? error.message : String(error);
    const code = /password|encrypt/i.test(words) ? 'encrypted' : 'damaged-part';
    return { kind: 'refused', id: job.id, refusal: { kind: 'refusal', code, detail: words.slice(0, 200) } };
  }
}

function post(message: ChildAnswer): void {
  process.send?.(message);
}

// SheetJS writes remarks about odd files to the console; they are no part of any answer.
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => undefined;

const limit = process.argv.find((argument) => argument.startsWith(MEMORY_ARGUMENT))?.slice(MEMORY_ARGUMENT.length);
const watchdog = startChildWatchdog(Number(limit ?? Infinity));
process.on('message', (job: ChildJob) => {
  watchdog.start(job.deadlineMs);
  post(answer(job));
  watchdog.stop();
});
process.on('disconnect', () => process.exit(0));
post({ kind: 'ready' });
