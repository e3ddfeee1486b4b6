// Makes the pictures of docs/templates.md and docs/sending-back.md: what LibreOffice prints of a filled template and of a
// marked copy, all of it simulated. Run by hand when either looks different; needs soffice and pdftoppm.
// Usage: node scripts/build.mjs && node scripts/make-pictures.mjs
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const load = createRequire(import.meta.url);
const dist = (part) => load(path.join(root, 'dist', part));
const { nodeInflate } = dist('adapters/ooxml/inflate.node.js');
const { writePatched } = dist('adapters/ooxml/patch/write-patched.js');
const { readXlsxSync } = dist('adapters/xlsx/read-xlsx.js');
const { prepareForms } = dist('core/reading/form-index.js');
const { readFilings } = dist('core/reading/read-filings.js');

const PERIOD = '2013-09';
/** Spreadsheets keep the values of formulas when they open a workbook, unless they are told to work them out. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

const work = mkdtempSync(path.join(os.tmpdir(), 'shenbao-pictures-'));
const profile = path.join(work, 'profile');
mkdirSync(path.join(profile, 'user'), { recursive: true });
writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE);

function run(program, args, mayFail = false) {
  const done = spawnSync(program, args, { cwd: work, encoding: 'utf8', timeout: 300_000 });
  if (done.error || (done.status !== 0 && !mayFail)) throw new Error(`${program}: ${done.error ?? done.stderr}`);
}

const shenbao = (...args) => run(process.execPath, [path.join(root, 'bin/shenbao.js'), ...args], args[0] === 'check');

/** One page of a workbook as it is printed; `crop` = left, top, width, height in pixels at 90 dots an inch. */
function picture(book, page, crop, name) {
  const to = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  run('soffice', [to, '--headless', '--convert-to', 'pdf', '--outdir', work, book]);
  const pdf = path.join(work, path.basename(book).replace(/\.xlsx$/, '.pdf'));
  const [x, y, width, height] = crop.map(String);
  const pages = ['-f', String(page), '-l', String(page), '-r', '90', '-x', x, '-y', y, '-W', width, '-H', height];
  const png = path.join(root, 'docs', name);
  run('pdftoppm', [...pages, '-png', '-singlefile', pdf, png.replace(/\.png$/, '')]);
  process.stdout.write(`docs/${name}\n`);
}

const pack = JSON.parse(readFileSync(path.join(root, 'dist/packs/haikou.json'), 'utf8'));
const index = prepareForms(pack.forms);
const filingsOf = (bytes) => readFilings(readXlsxSync(bytes, { inflate: nodeInflate }), index).filings;

/** Every reading of a filing by what it is: item and column, or group, code of the row and column. */
function readingsOf(filing) {
  const { form, table, groups } = filing;
  const fixed = form.items.flatMap((item, i) =>
    form.columns.map((column, j) => [`${form.id} r${item.code}.${column.id}`, table.reading(i, j)]),
  );
  const rows = form.groups.flatMap(({ id }) =>
    groups
      .get(id)
      .flatMap((row) =>
        row.readings.map((reading, j) => [`${form.id} ${id}.${row.code}.${form.columns[j].id}`, reading]),
      ),
  );
  return new Map([...fixed, ...rows]);
}

/** The template with what the enterprise filed in that month, and `changes` in its place. */
function filled(template, filings, changes) {
  const filed = new Map(filings.flatMap((filing) => [...readingsOf(filing)]));
  const cells = filingsOf(template).flatMap((filing) =>
    [...readingsOf(filing)].flatMap(([key, { state, at }]) => {
      const value = changes[key] ?? filed.get(key)?.value;
      if (state !== 'missing' || at === null || value === undefined) return [];
      return [{ ...at, set: { type: typeof value, value } }];
    }),
  );
  return writePatched(template, { cells, author: '' }, { inflate: nodeInflate }).bytes;
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xlsx'))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

shenbao('sample', '--out', 'zone', '--from', '2012-09', '--to', PERIOD, '--quiet');
const asked = ['--period', PERIOD, '--register', 'zone/register.xlsx', '--previous', 'zone/2012-09'];
shenbao('template', 'B204-1', ...asked, '--out', 'templates', '--quiet');
const CODE = '10770798-9';
const templateFile = readdirSync(path.join(work, 'templates')).find((name) => name.startsWith(CODE));
const template = readFileSync(path.join(work, 'templates', templateFile));
const mine = filesUnder(path.join(work, 'zone', PERIOD))
  .map((file) => filingsOf(readFileSync(file)))
  .find(([filing]) => filing?.enterprise.code === CODE.replace('-', ''));
const CHANGES = { 'B204-1 r04.month': 4300, 'B204-1 classes.2720.ytd': 120 };
const book = path.join(work, 'template.xlsx');
writeFileSync(book, filled(template, mine, CHANGES));
picture(book, 1, [155, 50, 745, 635], 'images/template-b204-1.png');
picture(book, 2, [33, 50, 988, 640], 'images/template-check-sheet.png');

const sample = JSON.parse(readFileSync(path.join(root, 'assets/sample-return/sample.json'), 'utf8'));
mkdirSync(path.join(work, 'received'));
writeFileSync(path.join(work, 'received', sample.name), Buffer.from(sample.base64, 'base64'));
shenbao('check', 'received', '--period', PERIOD, '--annotate', 'back', '--quiet');
const [copy] = filesUnder(path.join(work, 'back'));
picture(copy, 4, [33, 42, 988, 552], 'pictures/sending-back.png');
if (process.env.SHENBAO_KEEP) process.stdout.write(`${work}\n`);
else rmSync(work, { recursive: true, force: true });
