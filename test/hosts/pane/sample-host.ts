import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCompiledPack } from '../../../src/adapters/packs/load-compiled-pack';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { readXlsxSync } from '../../../src/adapters/xlsx/read-xlsx';
import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import type { CellRef } from '../../../src/core/model/cell';
import { isRefusal } from '../../../src/core/model/refusal';
import { OWN_SHEETS } from '../../../src/core/submission/own-sheets';
import { FileWorkbook } from '../../../src/hosts/page/file-host';
import type { KeptTexts } from '../../../src/hosts/pane/desk/drafts';

const root = path.resolve(__dirname, '../../..');

export function samplePack(): CompiledPack {
  return loadCompiledPack(JSON.parse(readFileSync(path.join(root, 'dist/packs/haikou.json'), 'utf8')));
}

/** The return that the pane offers to try, as a workbook of its own. `shown` takes down the cells selected. */
export function sampleHost(shown: CellRef[] = [], correct = true): FileWorkbook {
  const file = path.join(root, 'assets/sample-return/sample.json');
  const { name, base64 } = JSON.parse(readFileSync(file, 'utf8')) as { name: string; base64: string };
  const book = readXlsxSync(Buffer.from(base64, 'base64'), { inflate: nodeInflate, formulas: true });
  if (isRefusal(book)) throw new Error(book.code);
  const show = (at: CellRef): void => void shown.push(at);
  return new FileWorkbook({ name, book, ownSheets: new Set(Object.values(OWN_SHEETS)), show, correct });
}

/** A `localStorage` in memory. */
export function memoryStorage(): KeptTexts {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}
