import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fflateInflate } from '../../../src/adapters/ooxml/inflate-fflate';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { DEFAULT_LIMITS } from '../../../src/adapters/ooxml/limits';
import { InflateBudget, openEntry, openZip } from '../../../src/adapters/ooxml/zip-directory';
import { readXlsxSync } from '../../../src/adapters/xlsx/read-xlsx';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { isRefusal } from '../../../src/core/model/refusal';
import type { Refusal } from '../../../src/core/model/refusal';
import { buildWorkbook, withRows } from '../../fixtures/xlsx/workbook-builder';
import { buildZip } from '../../fixtures/xlsx/zip-builder';
import type { EntrySpec } from '../../fixtures/xlsx/zip-builder';

const CORPUS = path.resolve(__dirname, '../../../../shared/workbooks');
/** Larger ones are read by the corpus test; here many small readings find more. */
const LARGEST = 30_000;
const MOST_MS = 3_000;
const MOST_BYTES = 400 * 1024 * 1024;

/** A small seeded generator, so that a failure can be repeated. */
class Dice {
  constructor(private state: number) {}

  below(bound: number): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 12), 0x297a2d39);
    mixed = (mixed ^ (mixed >>> 15)) >>> 0;
    return mixed % bound;
  }
}

const SPLICES = [
  '<',
  '>',
  '"',
  "'",
  '</c>',
  '<c>',
  '<v>',
  '</row>',
  '<row r="9999999">',
  '&',
  '&#x0;',
  '<!--',
  ']]>',
  '<![CDATA[',
  '\u0000',
  '<!DOCTYPE a>',
  '=',
  '/',
  ' xmlns="urn:x"',
  '99999999999',
  '字',
  '<si>',
  '<?',
];

/** Flips, cuts, repeats or splices bytes. */
function mutate(bytes: Uint8Array, dice: Dice): Uint8Array {
  const changed = Buffer.from(bytes);
  if (changed.length === 0) return changed;
  const at = dice.below(changed.length);
  switch (dice.below(5)) {
    case 0:
      for (let flips = dice.below(8); flips >= 0; flips--) changed[dice.below(changed.length)]! ^= 1 << dice.below(8);
      return changed;
    case 1:
      return changed.subarray(0, at);
    case 2:
      return Buffer.concat([
        changed.subarray(0, at),
        Buffer.from(SPLICES[dice.below(SPLICES.length)]!),
        changed.subarray(at),
      ]);
    case 3: {
      const end = Math.min(changed.length, at + 1 + dice.below(40));
      return Buffer.concat([changed.subarray(0, end), changed.subarray(at, end), changed.subarray(end)]);
    }
    default:
      return Buffer.concat([
        changed.subarray(0, at),
        changed.subarray(Math.min(changed.length, at + 1 + dice.below(20))),
      ]);
  }
}

/** The parts of a workbook, inflated, to be changed and zipped again with CRCs that agree. */
function partsOf(bytes: Uint8Array): EntrySpec[] {
  const zip = openZip(bytes, DEFAULT_LIMITS);
  if (isRefusal(zip)) return [];
  const budget = new InflateBudget(DEFAULT_LIMITS);
  return zip.entries.flatMap((entry) => {
    const data = openEntry(zip, entry, { inflate: nodeInflate, budget });
    return isRefusal(data) ? [] : [{ name: entry.name, data: new Uint8Array(data), method: 0 }];
  });
}

/** Asks every cell, so that a grid that would fail later fails here. */
function walk(book: WorkbookGrid): void {
  for (const sheet of book.sheets) {
    let last = -1;
    for (let i = 0; i < sheet.size; i++) {
      const place = sheet.rows[i]! * 16384 + sheet.columns[i]!;
      if (place <= last || sheet.columns[i]! >= 16384 || sheet.rows[i]! >= 1048576) throw new Error('order');
      last = place;
      const cell = sheet.cellAt(sheet.rows[i]!, sheet.columns[i]!);
      if (cell.type === 'number' && !Number.isFinite(cell.value)) throw new Error('number');
      if (cell.type === 'text' && typeof cell.value !== 'string') throw new Error('text');
    }
  }
}

function check(bytes: Uint8Array, browser: boolean, seen: Map<string, number>): void {
  const started = Date.now();
  const result: WorkbookGrid | Refusal = readXlsxSync(bytes, {
    inflate: browser ? fflateInflate : nodeInflate,
    formulas: browser,
  });
  const outcome = isRefusal(result) ? result.code : 'read';
  if (!isRefusal(result)) walk(result);
  if (isRefusal(result) && (result.code === 'reader-crashed' || result.code === 'out-of-memory')) {
    throw new Error(`${result.code}: ${result.detail ?? ''}`);
  }
  if (Date.now() - started > MOST_MS) throw new Error(`took ${String(Date.now() - started)} ms`);
  seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
}

function fuzz(files: readonly Uint8Array[], rounds: number, seed: number): Map<string, number> {
  const dice = new Dice(seed);
  const seen = new Map<string, number>();
  const parts = files.map(partsOf);
  const before = process.memoryUsage().rss;
  for (let round = 0; round < rounds; round++) {
    const index = dice.below(files.length);
    check(mutate(files[index]!, dice), round % 4 === 0, seen);
    const entries = parts[index]!;
    if (entries.length === 0) continue;
    const target = dice.below(entries.length);
    const changed = entries.map((entry, at) =>
      at === target ? { ...entry, data: mutate(entry.data as Uint8Array, dice) } : entry,
    );
    check(buildZip({ entries: changed }), round % 4 === 1, seen);
  }
  if (process.memoryUsage().rss - before > MOST_BYTES) throw new Error('memory');
  return seen;
}

const BUILT = [
  withRows(
    '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1*2</f><v>12.5</v></c><c r="C1" t="b"><v>1</v></c></row>',
    {
      strings: '<si><t>海口</t></si><si><r><t>高</t></r><rPh><t>x</t></rPh></si>',
      styles: '<xf numFmtId="0"/><xf numFmtId="14"/>',
    },
  ),
  buildWorkbook({
    sheets: [
      {
        before: '<cols><col min="1" max="3" hidden="1"/></cols>',
        rows: '<row><c t="inlineStr"><is><r><t>a</t></r></is></c><c t="d"><v>2013-09-30</v></c><c t="e"><v>#N/A</v></c></row>',
        after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      },
      { rows: '<row r="2"><c r="B2"><v><![CDATA[1]]></v></c></row>', state: 'hidden' },
    ],
    names: '<definedNames><definedName name="a">1</definedName></definedNames>',
    entry: (entry) => ({ ...entry, zip64: true, descriptor: true }),
    zip: { zip64: true },
  }),
];

describe('damaged files are read or refused, never more', () => {
  test('2,000 changes of built workbooks', () => {
    const seen = fuzz(BUILT, 1000, 1);
    expect([...seen.values()].reduce((sum, count) => sum + count)).toBe(2000);
    for (const outcome of ['read', 'damaged-part', 'damaged-zip', 'truncated'])
      expect(seen.get(outcome)).toBeGreaterThan(0);
  });

  (existsSync(CORPUS) ? test : test.skip)('2,000 changes of workbooks of other projects', () => {
    const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.xls[xm]$/.test(file))
      .sort()
      .map((file) => new Uint8Array(readFileSync(path.join(CORPUS, file))))
      .filter(({ length }) => length <= LARGEST);
    const seen = fuzz(files, 1000, 2);
    for (const outcome of ['read', 'damaged-part']) expect(seen.get(outcome)).toBeGreaterThan(0);
  });
});
