import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadCompiledPack } from '../../../src/adapters/packs/load-compiled-pack';
import { buildPacks } from '../../../src/hosts/cli/build-packs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'packs-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('every pack folder becomes one file that loads', async () => {
  const out = path.join(folder, 'out');
  const written = await buildPacks(path.join(__dirname, '../../../src/packs'), out);
  expect(written).toEqual([path.join(out, 'haikou.json')]);
  const pack = loadCompiledPack(JSON.parse(await readFile(written[0]!, 'utf8')));
  expect(pack.trees).toHaveLength(pack.rules.length);
});

test('a pack with a relation that cannot be read is not built', async () => {
  const source = path.join(folder, 'src/bad');
  await mkdir(path.join(source, 'rules'), { recursive: true });
  await writeFile(path.join(source, 'pack.yaml'), "id: bad\nversion: '1'\nname: { zh: 坏, en: Bad }\n");
  const rule =
    "{ id: X, form: null, name: { zh: 坏, en: Bad }, class: hint, essLevel: 0, audience: office, expr: '1 +', message: { zh: 坏, en: Bad }, source: s, examples: { holds: [], fails: [], missing: [] } }";
  await writeFile(path.join(source, 'rules/a.yaml'), `rules:\n  - ${rule}\n`);
  await expect(buildPacks(path.join(folder, 'src'), path.join(folder, 'out'))).rejects.toThrow(
    /rules\/a\.yaml:2 X\.expr: expression /,
  );
});
