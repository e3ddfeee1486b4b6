import { hostFailure, isHostFailure, type HostFailure } from '../../core/host/host-failure';
import type { SheetChanges } from '../../core/host/sheet-changes';
import type { CellMark, HostAbilities, HostAnswer, WorkbookChange, WorkbookHost } from '../../core/host/workbook-host';
import type { CellRef } from '../../core/model/cell';
import type { WorkbookGrid } from '../../core/model/grid';
import { isRefusal, type Refusal } from '../../core/model/refusal';
import { inExcel } from './in-excel';
import { hasMarks, markCells, unmarkCells } from './mark-cells';
import { readBook, type BookReading } from './read-book';
import { rereadSheets } from './reread-sheets';
import { selectCell } from './select-cell';
import { watchWorkbook } from './watch-workbook';
import { writeCells } from './write-cells';

/** The workbook open in Excel. @param ownSheets names of the sheets that may be written: 说明 and 回执 */
export class ExcelWorkbook implements WorkbookHost {
  readonly kind = 'excel';
  private last: BookReading | null = null;

  constructor(private readonly ownSheets: ReadonlySet<string>) {}

  async title(): Promise<string | null> {
    const name = await inExcel(async (context) => {
      context.workbook.load('name');
      await context.sync();
      return context.workbook.name;
    });
    return isHostFailure(name) ? null : name;
  }

  async abilities(): Promise<HostAbilities> {
    const readOnly = await inExcel(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
      return context.workbook.readOnly;
    });
    const open = readOnly === false;
    return { select: true, write: open, marks: open, watch: true, correct: false };
  }

  async read(): Promise<WorkbookGrid | Refusal | HostFailure> {
    return this.keep(await inExcel(readBook));
  }

  async reread(changed: readonly string[]): Promise<WorkbookGrid | Refusal | HostFailure> {
    const { last } = this;
    if (!last) return await this.read();
    const answer = await inExcel((context) => rereadSheets(context, last, changed));
    return answer === null ? await this.read() : this.keep(answer);
  }

  select(at: CellRef): Promise<HostAnswer> {
    return selectCell(at);
  }

  write(changes: readonly SheetChanges[]): Promise<HostAnswer> {
    return writeCells(changes, this.ownSheets);
  }

  correct(): Promise<HostAnswer> {
    // a figure of the return is typed by a person, in Excel itself
    return Promise.resolve(hostFailure('unsupported'));
  }

  watch(listener: (change: WorkbookChange) => void): Promise<(() => Promise<void>) | HostFailure> {
    return watchWorkbook(listener);
  }

  mark(marks: readonly CellMark[]): Promise<HostAnswer> {
    return markCells(marks);
  }

  unmark(): Promise<HostAnswer> {
    return unmarkCells();
  }

  marked(): Promise<boolean | HostFailure> {
    return hasMarks();
  }

  private keep(answer: BookReading | Refusal | HostFailure): WorkbookGrid | Refusal | HostFailure {
    if (isHostFailure(answer) || isRefusal(answer)) return answer;
    this.last = answer;
    return answer.book;
  }
}
