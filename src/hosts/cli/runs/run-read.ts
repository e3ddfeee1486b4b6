import { readSettledFile } from '../../../adapters/folder/read-settled';
import { DEFAULT_LIMITS } from '../../../adapters/ooxml/limits';
import { readJson } from '../../../adapters/reports/json/read-json';
import { readText } from '../../../adapters/reports/text/read-text';
import { isRefusal } from '../../../core/model/refusal';
import { prepareForms } from '../../../core/reading/form-index';
import { readFilings } from '../../../core/reading/read-filings';
import { ruleBookOf } from '../../../locales/rule-book';
import { existing } from '../frame/existing';
import { exitCodeOf } from '../frame/exit-code';
import type { VerbContext } from '../frame/verb';
import { loadPack } from '../load-pack';
import { openWorkbook } from '../open-workbook';
import type { ReadOptions } from '../verbs/read-options';

/** Runs `shenbao read`. */
export async function runRead(file: string, options: ReadOptions, { io, words, exit }: VerbContext): Promise<void> {
  const place = existing(file, io.cwd);
  const pack = await loadPack(options.pack, io.cwd);
  const bytes = await readSettledFile(place, DEFAULT_LIMITS.fileBytes);
  const book = isRefusal(bytes) ? bytes : await openWorkbook(bytes, file, true);
  const read = isRefusal(book) ? null : readFilings(book, prepareForms(pack.forms), { path: file });
  const result = {
    path: file,
    book,
    filings: read?.filings ?? [],
    oddities: read?.oddities ?? [],
    names: ruleBookOf(pack),
  };
  io.out(options.format === 'json' ? `${JSON.stringify(readJson(result, words), null, 2)}\n` : readText(result, words));
  exit(exitCodeOf({ refused: isRefusal(book), findings: false }));
}
