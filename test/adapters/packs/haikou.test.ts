import path from 'node:path';
import { brokenRules, compilePack } from '../../../src/adapters/packs/compile-pack';
import { formFor, isValidFor } from '../../../src/adapters/packs/form-for';
import { compiledPackText, loadCompiledPack } from '../../../src/adapters/packs/load-compiled-pack';
import { loadPackSource } from '../../../src/adapters/packs/load-pack-source.node';
import { PackError } from '../../../src/adapters/packs/pack-problem';
import type { PackSource } from '../../../src/adapters/packs/pack-source';
import { loadParser } from '../../../src/core/expression/parse';
import { isFiledFor } from '../../../src/core/model/form';

const DIR = path.join(__dirname, '../../../src/packs/haikou');
let pack: PackSource;
beforeAll(async () => {
  pack = await loadPackSource(DIR);
});

test('the pack has the six forms of 2013 and their rules', () => {
  expect(pack.id).toBe('haikou');
  expect(pack.forms.map((form) => form.id)).toEqual(['B203', 'B204-1', 'GX-I', 'GX-K', 'GX-L', 'GX-T']);
  expect(pack.rules.length).toBeGreaterThan(30);
  expect(pack.rules.every((rule) => /\.yaml:\d+$/.test(rule.origin!))).toBe(true);
});

test('B204-1 has the rows, units and columns of domain.md §2', () => {
  const form = pack.forms.find((each) => each.id === 'B204-1')!;
  expect(form.items.map((item) => `${item.code} ${item.unit}`)).toEqual([
    ...['01 千元', '02 千元', '03 千元', '04 千元', '05 万千瓦时', '06 千元'],
  ]);
  expect(form.columns.map((column) => column.name.zh)).toEqual(['本月', '累计', '上年同期本月', '上年同期累计']);
  expect(form.groups.map((group) => group.id)).toEqual(['classes', 'products']);
  expect(isFiledFor(form, { year: 2013, month: 1 })).toBe(false);
  expect(isFiledFor(form, { year: 2013, month: 2 })).toBe(true);
});

test('B203 has 28 items, stocks and flows told apart', () => {
  const form = pack.forms.find((each) => each.id === 'B203')!;
  expect(form.items).toHaveLength(28);
  const natures = new Map(form.items.map((item) => [item.code, item.nature]));
  expect(natures.get('213')).toBe('stock');
  expect(natures.get('301')).toBe('flow');
  expect(natures.get('403')).toBe('average');
  expect(form.columns.map((column) => column.id)).toEqual(['ytd', 'lyYtd']);
});

test('a form is in force from its first month to its last', () => {
  const form = formFor(pack, 'B204-1', { year: 2013, month: 12 });
  expect(form?.version).toBe('2013');
  expect(formFor(pack, 'B204-1', { year: 2014, month: 1 })).toBeNull();
  expect(formFor(pack, 'B204-1', { year: 2012, month: 12 })).toBeNull();
  expect(formFor(pack, 'B999', { year: 2013, month: 9 })).toBeNull();
  expect(isValidFor({ ...form!, validTo: null }, { year: 2031, month: 1 })).toBe(true);
});

test('every relation parses, and the compiled pack comes back from its text as it was', async () => {
  const compiled = compilePack(pack, await loadParser());
  expect(brokenRules(compiled)).toEqual([]);
  const back = loadCompiledPack(JSON.parse(compiledPackText(compiled)));
  expect(back).toMatchObject(JSON.parse(JSON.stringify(compiled)) as object);
});

test('a relation that does not parse is named with its file and line', async () => {
  const rule = { ...pack.rules[0]!, expr: 'r01 <= <= r02' };
  const compiled = compilePack({ ...pack, rules: [rule] }, await loadParser());
  expect(brokenRules(compiled)).toMatchObject([
    { code: 'expression', path: `${rule.id}.expr`, line: expect.any(Number) },
  ]);
});

test('what is no compiled pack is refused', async () => {
  expect(() => loadCompiledPack(null)).toThrow(PackError);
  expect(() => loadCompiledPack({ ...pack, trees: [] })).toThrow(/^pack\.json schema: other-compiled /);
  const compiled = compilePack(pack, await loadParser());
  expect(() => loadCompiledPack({ schema: 'shenbao.pack/1', ...compiled, trees: [] })).toThrow(
    /rules-and-trees .*"trees":0/,
  );
});

test('a folder that is not there is named', async () => {
  await expect(loadPackSource(path.join(DIR, 'no-such-folder'))).rejects.toThrow(
    /no-such-folder: folder-unreadable {"detail":"ENOENT"}/,
  );
});
