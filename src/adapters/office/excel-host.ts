import { hostFailure, isHostFailure, type HostFailure } from '../../core/host/host-failure';
import type { SheetChanges } from '../../core/host/sheet-changes';
import type { CellMark, HostAbilities, HostAnswer, WorkbookChange, WorkbookHost } from '../../core/host/workbook-host';
import type { CellRef } from '../../core/model/cell';
import type { WorkbookGrid } from '../../core/model/grid';
import { isRefusal, type Refusal } from '../../core/model/refusal';
import { inExcel } from './in-excel';
import { hasMarks, markCells, unmarkCells } from './mark-cells';
import { readBook, type BookFacts, type BookReading } from './read-book';
import { rereadSheets } from './reread-sheets';
import { selectCell } from './select-cell';
import { watchWorkbook } from './watch-workbook';
import { writeCells } from './write-cells';

/** The workbook open in Excel. @param ownSheets names of the sheets that may be written: 说明 and 回执 */
export class ExcelWorkbook implements WorkbookHost {
  readonly kind = 'excel';
  private last: BookReading | null = null;
  /** readings begun, and the latest of them that `last` is of: one that ends late does not replace a later one */
  private begun = 0;
  private kept = 0;

  /** title and abilities asked for at once are one request */
  private asking: Promise<BookFacts | HostFailure> | null = null;

  constructor(private readonly ownSheets: ReadonlySet<string>) {}

  async title(): Promise<string | null> {
    const facts = await this.facts();
    return isHostFailure(facts) ? null : facts.name;
  }

  async abilities(): Promise<HostAbilities> {
    const facts = await this.facts();
    const open = !isHostFailure(facts) && !facts.readOnly;
    return { select: true, write: open, marks: open, watch: true, correct: false };
  }

  async read(): Promise<WorkbookGrid | Refusal | HostFailure> {
    const turn = ++this.begun;
    return this.keep(turn, await inExcel(readBook));
  }

  async reread(changed: readonly string[]): Promise<WorkbookGrid | Refusal | HostFailure> {
    const { last } = this;
    if (!last) return await this.read();
    const turn = ++this.begun;
    const answer = await inExcel((context) => rereadSheets(context, last, changed));
    return answer === null ? await this.read() : this.keep(turn, answer);
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

  /** Every reading brings them along, so that a check costs no request for them; before the first they are asked for. */
  private async facts(): Promise<BookFacts | HostFailure> {
    if (this.last) return this.last.facts;
    this.asking ??= inExcel(async (context) => {
      context.workbook.load('name,readOnly');
      await context.sync();
      return { name: context.workbook.name, readOnly: context.workbook.readOnly };
    }).finally(() => {
      this.asking = null;
    });
    return await this.asking;
  }

  private keep(turn: number, answer: BookReading | Refusal | HostFailure): WorkbookGrid | Refusal | HostFailure {
    if (isHostFailure(answer) || isRefusal(answer)) return answer;
    if (turn > this.kept) {
      this.kept = turn;
      this.last = answer;
    }
    return answer.book;
  }
}
