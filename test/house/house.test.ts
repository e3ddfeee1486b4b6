import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What the house promises and a linter cannot see: licences, exact pins, no network, small files. */
const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

interface LockedPackage {
  readonly license?: string;
  readonly resolved?: string;
}

describe('dependencies', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
  const manifest = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  // Licences a user of MIT software can live with. Dual licences name the one we take.
  const allowed =
    /^(MIT|MIT-0|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|Unlicense|MIT\/X11|\(MIT AND Zlib\)|\(MIT OR CC0-1\.0\)|\(MIT OR GPL-3\.0-or-later\)|Python-2\.0|CC-BY-4\.0|MPL-2\.0)$/;
  // These state their licence in a file: office-js (MIT text in its LICENSE, development only), buffers (MIT).
  const statedElsewhere = new Set(['node_modules/@microsoft/office-js', 'node_modules/buffers']);

  it('are licensed permissively, all the way down', () => {
    const offending = Object.entries(lock.packages)
      .filter(([name]) => name !== '' && !statedElsewhere.has(name))
      .filter(([, entry]) => !allowed.test(entry.license ?? ''))
      .map(([name, entry]) => `${name}: ${entry.license ?? 'unstated'}`);
    expect(offending).toEqual([]);
  });

  it('are pinned exactly', () => {
    const loose = [...Object.entries(manifest.dependencies), ...Object.entries(manifest.devDependencies)].filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('each have a reason in docs/dependencies.md', () => {
    const reasons = read('docs/dependencies.md');
    const unnamed = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)].filter(
      (name) => !reasons.includes(name.startsWith('@types/') ? '@types/' : name),
    );
    expect(unnamed).toEqual([]);
  });
});

describe('source', () => {
  it('opens no connection and generates no code', () => {
    const forbidden =
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(|['"]node:(http|https|net|tls|dgram|dns)['"]|\beval\s*\(|new Function\b/;
    // it keeps the files of the page's own folder, and nothing else, for when the server is away
    const keeper = 'src/hosts/page/service-worker/service-worker.ts';
    const offending = sources('src').filter((file) => file !== keeper && forbidden.test(read(file)));
    expect(offending).toEqual([]);
  });

  it('calls Excel from one room only; entry points of the add-in may ask Office who it is', () => {
    const rooms = /^src\/(adapters\/office|hosts\/(excel|commands|functions))\//;
    const calls = /\b(Excel|Office|OfficeExtension)\.[A-Za-z]/;
    const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, '');
    const offending = sources('src').filter((file) => !rooms.test(file) && calls.test(code(read(file))));
    expect(offending).toEqual([]);
  });

  it('has no drawer for odds and ends', () => {
    expect(sources('src').filter((file) => /(^|\/)(utils?|helpers|misc|common)\.tsx?$/.test(file))).toEqual([]);
  });

  it('leaves nothing unfinished', () => {
    const marks = /\b(TODO|FIXME|XXX|HACK)\b|not implemented/;
    expect(sources('src').filter((file) => marks.test(read(file)))).toEqual([]);
  });

  it('names the product in both languages in its manifest', () => {
    expect(read('manifest.xml')).toMatch(/审报[\s\S]*Shenbao/);
  });
});
