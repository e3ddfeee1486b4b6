// Makes assets/samples: returns of the simulated zone, saved again by LibreOffice and by exceljs. Run by hand when the
// zone changes (a test says so); the demo itself needs neither program. Usage: node scripts/build.mjs && node scripts/make-samples.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const { sampleOriginals } = require(path.join(root, 'dist/hosts/demo/sample-originals.js'));
const ExcelJS = require('exceljs');

const folder = path.join(root, 'assets', 'samples');
const work = mkdtempSync(path.join(os.tmpdir(), 'shenbao-samples-'));
const FILTERS = { xlsx: 'xlsx:Calc MS Excel 2007 XML', xls: 'xls:MS Excel 97', ods: 'ods' };

/** With a profile of its own, so that neither settings nor an open office get in the way. */
function byLibreOffice(file, extension) {
  const out = path.join(work, 'saved');
  const profile = `-env:UserInstallation=file://${path.join(work, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', FILTERS[extension], '--outdir', out, file];
  const done = spawnSync('soffice', args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 120_000 });
  if (done.status !== 0) throw new Error(`soffice: ${done.error?.message ?? `exit ${done.status}`}`);
  return readFileSync(path.join(out, `${path.basename(file, '.xlsx')}.${extension}`));
}

async function byExcelJs(file) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  book.created = new Date(Date.UTC(2013, 9, 8));
  book.modified = book.created;
  return Buffer.from(await book.xlsx.writeBuffer());
}

const pack = JSON.parse(readFileSync(path.join(root, 'dist/packs/haikou.json'), 'utf8'));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const list = [];
for (const [i, { program, extension, code, bytes, planted }] of sampleOriginals(pack).entries()) {
  const original = path.join(work, `sample-${i + 1}.xlsx`);
  writeFileSync(original, bytes);
  const saved = program === 'exceljs' ? await byExcelJs(original) : byLibreOffice(original, extension);
  const file = `sample-${i + 1}-${program}.${extension}`;
  writeFileSync(path.join(folder, file), saved);
  list.push({ code, extension, file, savedBy: program, planted });
  process.stdout.write(`${file}  ${saved.length} bytes\n`);
}
writeFileSync(path.join(folder, 'samples.json'), `${JSON.stringify(list, null, 2)}\n`);
rmSync(work, { recursive: true, force: true });
