/**
 * Writes excel-api.ts: every class of Excel's JavaScript API with its members, their types and the requirement set
 * each came with, read from the types of Microsoft (@types/office-js, MIT). Run it after a change of that package:
 * `node test/excel-host/spec/generate.mjs`; with `--print` the text goes to standard output.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const ts = require('typescript');
const here = dirname(fileURLToPath(import.meta.url));

/** Members that belong to the client alone and never go over the wire. */
const CLIENT_ONLY = new Set(['context', 'items', 'load', 'toJSON', 'set', 'track', 'untrack', 'isNullObject']);

/** Only the part of the types that is about Excel: parsing the rest takes five times as long. */
function excelPart(text) {
  const start = text.indexOf('declare namespace Excel {');
  const end = text.indexOf('declare namespace Word {', start);
  return text.slice(start, end);
}

/** `ExcelApi 1.7` gives `1.7`; another set its name and version; nothing what the class has. */
function setOf(comment, otherwise) {
  const found = /\[Api set: (\w+)(?: ([\d.]+))?/.exec(comment);
  if (!found) return otherwise;
  if (found[1] === 'ExcelApi') return found[2] ?? '1.1';
  return `${found[1]}${found[2] ? ` ${found[2]}` : ''}`;
}

/** The name of a class of Excel in a type, or what plain kind it is. */
function kindOf(type, file) {
  const text = type ? type.getText(file) : 'any';
  const result = /ClientResult</.test(text);
  const named = /^Excel\.(\w+)$/.exec(text.replace(/\s*\|\s*(undefined|null)$/, ''));
  if (named) return named[1];
  if (/EventHandlers</.test(text)) return 'event';
  return result ? 'result' : text === 'void' ? 'void' : 'plain';
}

function classLine(node, file, text) {
  const comment = (one) => text.slice(one.getFullStart(), one.getStart(file));
  const own = setOf(comment(node), '1.1');
  const members = new Map();
  let items = '';
  for (const member of node.members) {
    const name = member.name?.getText(file);
    if (name === 'items' && member.type) items = member.type.getText(file).replace(/^Excel\.|\[\]$/g, '');
    if (!name || CLIENT_ONLY.has(name) || members.has(name)) continue;
    const method = ts.isMethodDeclaration(member);
    const readonly = member.modifiers?.some((one) => one.kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
    const mark = method ? '()' : readonly ? '' : '!';
    const kind = kindOf(member.type, file);
    members.set(name, `${name}${mark} ${setOf(comment(member), own)}${kind === 'plain' ? '' : ` ${kind}`}`);
  }
  return [`${node.name.text} ${own}${items ? ` ${items}` : ''}`, ...members.values()].join(';');
}

export function generate() {
  const text = excelPart(readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8'));
  const file = ts.createSourceFile('excel.d.ts', text, ts.ScriptTarget.ES2022, true);
  const lines = new Map();
  const extended = new Map();
  const visit = (node) => {
    if (ts.isModuleDeclaration(node) && node.name.text !== 'Interfaces' && node.body) ts.forEachChild(node.body, visit);
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const base = node.heritageClauses?.[0]?.types[0]?.getText(file) ?? '';
    extended.set(node.name.text, base);
    if (/ClientObject$/.test(base)) lines.set(node.name.text, classLine(node, file, text));
  };
  ts.forEachChild(file, visit);
  return [
    '/* Written by generate.mjs from @types/office-js (MIT); not to be edited. */',
    '/**',
    ' * A class a line: its name, requirement set and, of a collection, the class of its items; then its members:',
    ' * `name` read only, `name!` may be written, `name()` a method; requirement set; class, `event`, `result` or `void`.',
    ' */',
    'export const EXCEL_API: readonly string[] = [',
    ...[...lines.values()].map((line) => `  '${line}',`),
    '];',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = generate();
  if (process.argv.includes('--print')) process.stdout.write(made);
  else writeFileSync(join(here, 'excel-api.ts'), made);
}
