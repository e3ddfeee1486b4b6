import { read as readBySheetJs } from '@e965/xlsx';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { readXlsxSync } from '../../../src/adapters/xlsx/read-xlsx';
import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import { ALL_PLANTS } from '../../../src/hosts/demo/planted/all-plants';
import { gbkName } from '../../../src/hosts/demo/planted/gbk-name';
import { mistypeDigit, swapDigits } from '../../../src/hosts/demo/planted/figures';
import type { DemoFolders } from '../../../src/hosts/demo/received/assemble';
import { demoFolders, haikouPack } from './demo-pack';

let pack: CompiledPack;
let folders: DemoFolders;
let clean: DemoFolders;
beforeAll(async () => {
  pack = await haikouPack();
  folders = demoFolders(pack, ALL_PLANTS);
  clean = demoFolders(pack, []);
});

function cellOf(bytes: Uint8Array | undefined, sheet: string, address: string): unknown {
  const cell = readBySheetJs(bytes!, { type: 'array', cellFormula: true }).Sheets[sheet]?.[address] as
    { v?: unknown; f?: string } | undefined;
  return [cell?.v, cell?.f];
}

describe('the kinds of planted errors', () => {
  it('are more than forty, each with a name of its own', () => {
    expect(ALL_PLANTS.length).toBeGreaterThan(40);
    expect(new Set(ALL_PLANTS.map((plant) => plant.id)).size).toBe(ALL_PLANTS.length);
    expect(new Set(ALL_PLANTS.map((plant) => plant.name.zh)).size).toBe(ALL_PLANTS.length);
  });

  it('are each planted once, in a return of their own', () => {
    expect(folders.truth.planted.map((entry) => entry.kind)).toEqual(ALL_PLANTS.map((plant) => plant.id));
    expect(new Set(folders.truth.planted.map((entry) => entry.path)).size).toBe(ALL_PLANTS.length);
  });

  it('really change the cells that the truth file names, and only in the received month', () => {
    for (const entry of folders.truth.planted.filter(({ outcome }) => outcome === 'cells')) {
      const [now, before] = [folders, clean].map((one) => one.received.get(entry.path));
      const changed = entry.cells.filter(
        (cell) => String(cellOf(now, entry.sheet!, cell)) !== String(cellOf(before, entry.sheet!, cell)),
      );
      expect([entry.kind, changed.length > 0]).toEqual([entry.kind, true]);
      expect(folders.previous.get('2012-09')?.get(entry.path)).toEqual(clean.previous.get('2012-09')?.get(entry.path));
    }
  });

  it('leave every other file as it was', () => {
    for (const path of folders.truth.clean) expect(folders.received.get(path)).toEqual(clean.received.get(path));
  });
});

describe('the folders of the demo', () => {
  it('hold the returns of at least 84 enterprises, the month before and the year before', () => {
    expect(clean.received.size).toBeGreaterThanOrEqual(84);
    expect([...clean.previous.keys()]).toEqual(['2013-08', '2012-09']);
    // the book of labour and safety is quarterly
    const quarterly = [...clean.received.keys()].filter((path) => path.includes('GX-L'));
    expect(quarterly).toHaveLength(1);
    expect(clean.previous.get('2013-08')!.size).toBe(clean.received.size - quarterly.length);
  });

  it('are the same bytes every time', () => {
    const again = demoFolders(pack, ALL_PLANTS);
    expect(again.truth).toEqual(folders.truth);
    for (const [path, bytes] of folders.received)
      expect([path, Buffer.from(bytes).equals(again.received.get(path)!)]).toEqual([path, true]);
  });

  it('keep the truth out of the received folder', () => {
    expect([...folders.received.keys()].filter((path) => path.includes('truth'))).toEqual([]);
  });

  it('hold files that a reader must refuse, each with the expected code', () => {
    for (const entry of folders.truth.planted.filter(({ outcome }) => outcome === 'refusal')) {
      expect(entry.hints).toContain(
        (readXlsxSync(folders.received.get(entry.path)!, { inflate: nodeInflate }) as { code?: string }).code,
      );
    }
  });
});

describe('slips of a hand', () => {
  it('swap two neighbouring digits', () => {
    expect(swapDigits(12345)).toBe(13245);
    expect(swapDigits(-1123)).toBe(-1213);
    expect(swapDigits(7)).toBe(70);
  });

  it('type another digit', () => {
    expect(mistypeDigit(12345)).toBe(15345);
    expect(mistypeDigit(-18)).toBe(-15);
    expect(mistypeDigit(4)).toBe(7);
  });

  it('name files in GBK, as its decoder reads them', () => {
    expect(new TextDecoder('gbk').decode(gbkName('9月报表/海口表.xlsx'))).toBe('9月报表/海口表.xlsx');
    expect(() => gbkName('😀')).toThrow(RangeError);
  });
});
