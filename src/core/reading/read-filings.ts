import type { Filing, Oddity } from '../model/filing';
import type { WorkbookGrid } from '../model/grid';
import type { Period } from '../model/period';
import { samePeriod } from '../model/period';
import { assembleFiling } from './assemble-filing';
import type { FormIndex } from './form-index';
import { describeUnrecognised } from './near-misses';
import type { UnrecognisedSheet } from './near-misses';
import type { FilerBlock } from './read-filer';
import { readFilerBlock } from './read-filer';
import { recogniseForms } from './recognise-form';
import type { SheetScan } from './scan-sheet';
import { scanSheet } from './scan-sheet';
import type { TableArea } from './table-area';

export interface ReadFilingsOptions {
  /** path of the file, kept with the filings */
  readonly path?: string | null;
  /** the month asked for: decides between versions of a form when the return itself names no month */
  readonly asked?: Period | null;
}

/** What a workbook holds, as far as forms go. */
export interface FilingsRead {
  readonly filings: readonly Filing[];
  /** sheets with content and without a form, with what was seen on them */
  readonly unrecognised: readonly UnrecognisedSheet[];
  /** oddities of the workbook as a whole; those of a return are in its filing */
  readonly oddities: readonly Oddity[];
}

/** Sheets that explain rather than report: a form on one is a sample, when another sheet has the same form. */
const INSTRUCTIONS = /说明|示例|样表|范例|样张|审核|回执|INSTRUCTION|EXAMPLE|SAMPLE/i;
/** A return has a handful of sheets; more are not looked at, and the workbook says so. */
const SHEETS = 60;

interface Found {
  readonly scan: SheetScan;
  /** the table of the return, or the blocks it is printed in */
  readonly areas: readonly TableArea[];
}

function isSample(found: Found, all: readonly Found[]): boolean {
  if (!INSTRUCTIONS.test(found.scan.sheet.name)) return false;
  return all.some(
    (other) =>
      other.areas[0]!.form === found.areas[0]!.form && other !== found && !INSTRUCTIONS.test(other.scan.sheet.name),
  );
}

/** The same form of the same month more than once: each is read, and each is named. */
function reportTwins(filings: readonly Filing[]): Oddity[] {
  const oddities: Oddity[] = [];
  filings.forEach((filing, i) => {
    const twin = filings.slice(0, i).find((other) => {
      const alike = other.form.id === filing.form.id && other.enterprise.code === filing.enterprise.code;
      return alike && (!other.period || !filing.period || samePeriod(other.period, filing.period));
    });
    if (!twin) return;
    const at = [twin, filing].map((each) => each.table.reading(0, 0).at ?? { sheet: each.sheet, row: 0, column: 0 });
    oddities.push({ code: 'form.twice', at, facts: { form: filing.form.id, sheet: filing.sheet, other: twin.sheet } });
  });
  return oddities;
}

function reportUnread(book: WorkbookGrid): Oddity[] {
  const first = book.sheets[SHEETS];
  if (!first) return [];
  const at = { sheet: first.name, row: 0, column: 0 };
  return [{ code: 'sheet.read-partly', at: [at], facts: { sheets: book.sheets.length, limit: SHEETS } }];
}

/**
 * Reads every return of a workbook: forms recognised, items located, cells coerced; nothing altered, nothing guessed
 * without an oddity. Hidden sheets are read too, and named.
 * @param index from `prepareForms`; reuse it for the whole batch
 */
export function readFilings(book: WorkbookGrid, index: FormIndex, options: ReadFilingsOptions = {}): FilingsRead {
  const scans: SheetScan[] = [];
  for (const sheet of book.sheets.slice(0, SHEETS)) {
    if (sheet.kind === 'worksheet' && sheet.size > 0) scans.push(scanSheet(sheet, index));
  }
  const blocks = new Map<SheetScan, FilerBlock>();
  for (const scan of scans) blocks.set(scan, readFilerBlock(book, scan));
  const found: Found[] = [];
  const without: SheetScan[] = [];
  for (const scan of scans) {
    const block = blocks.get(scan)!;
    const period = block.labelledPeriods[0]?.value ?? block.periods[0]?.value ?? options.asked ?? null;
    const returns = recogniseForms(scan, index, period);
    for (const areas of returns) found.push({ scan, areas });
    if (returns.length === 0) without.push(scan);
  }
  const returns = found.filter((each) => !isSample(each, found));
  const filings = returns.map(({ scan, areas }) => assembleFiling(book, scan, areas, blocks, options.path ?? null));
  const unrecognised = without.map((scan) => describeUnrecognised(scan, index, INSTRUCTIONS.test(scan.sheet.name)));
  const samples = found.filter((each) => !returns.includes(each));
  return {
    filings,
    unrecognised: [...unrecognised, ...samples.map(({ scan }) => describeUnrecognised(scan, index, true))],
    oddities: [...reportTwins(filings), ...reportUnread(book)],
  };
}
