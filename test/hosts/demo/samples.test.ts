import path from 'node:path';
import { read as readBySheetJs } from '@e965/xlsx';
import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import { sampleOriginals } from '../../../src/hosts/demo/sample-originals';
import { loadSamples } from '../../../src/hosts/demo/samples';
import { haikouPack } from './demo-pack';

type Values = Map<string, unknown>;

/** The notes carry the names of rules, which may be reworded without harm. */
const NOTE = /^(说明|审核关系)：/;

/** Every filled cell of every sheet by `sheet!A1`, notes left out. */
function valuesOf(bytes: Uint8Array): Values {
  const book = readBySheetJs(bytes, { type: 'array' });
  const values: Values = new Map();
  for (const [name, sheet] of Object.entries(book.Sheets)) {
    for (const [address, cell] of Object.entries(sheet)) {
      const value = (cell as { v?: unknown }).v;
      const filled = !address.startsWith('!') && value !== undefined && value !== '';
      if (filled && !NOTE.test(String(value))) values.set(`${name}!${address}`, value);
    }
  }
  return values;
}

describe('the samples that other programs saved', () => {
  const samples = loadSamples(path.resolve(__dirname, '../../../assets/samples'));
  let pack: CompiledPack;
  beforeAll(async () => {
    // SheetJS remarks on number formats of .ods, which do not matter here
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    pack = await haikouPack();
  });

  afterAll(() => {
    jest.restoreAllMocks();
  });

  it('come from LibreOffice and exceljs, in three formats', () => {
    expect(new Set(samples.map((sample) => sample.extension))).toEqual(new Set(['xlsx', 'xls', 'ods']));
    expect(samples.reduce((sum, sample) => sum + sample.bytes.length, 0)).toBeLessThan(120_000);
  });

  it('still hold what the zone has today (else: node scripts/make-samples.mjs)', () => {
    const originals = sampleOriginals(pack);
    expect(samples.map((sample) => sample.code)).toEqual(originals.map((original) => original.code));
    samples.forEach((sample, i) => {
      expect(sample.planted).toEqual(originals[i]!.planted);
      expect(valuesOf(sample.bytes)).toEqual(valuesOf(originals[i]!.bytes));
    });
  });
});
