import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { analysisNames } from '../../../../src/adapters/reports/analysis/names';
import { analysisJson } from '../../../../src/adapters/reports/analysis/json/analysis-json';
import type { CompiledPack } from '../../../../src/core/checking/compiled-pack';
import { ALL_PLANTS } from '../../../../src/hosts/demo/planted/all-plants';
import { demoPaths, writeFolders } from '../../../../src/hosts/demo/write-folders';
import { AnalyseDesk } from '../../../../src/hosts/pane/analyse/desk/analyse-desk';
import type { AnalyseSnapshot } from '../../../../src/hosts/pane/analyse/desk/analyse-snapshot';
import { hostNotes } from '../../../../src/hosts/pane/analyse/host-notes';
import type { Chosen } from '../../../../src/hosts/pane/many/desk/many-desk-face';
import { wordsFor } from '../../../../src/locales/words';
import { run } from '../../cli/run';
import { demoFolders, haikouPack } from '../../demo/demo-pack';
import { fileAt } from '../many/desk-at-rest';
import { inProcessWorkers } from '../many/in-process-worker';
import { analysisAtRest } from './analyse-at-rest';

const root = mkdtempSync(path.join(tmpdir(), 'shenbao-analyse-'));
const paths = demoPaths(root);
let pack: CompiledPack;
let desk: AnalyseDesk;

/** The files under a folder, as an input gives them; a file as it is. */
function chosen(name: string): Chosen[] {
  const place = path.join(root, name);
  const names = statSync(place).isFile()
    ? ['']
    : (readdirSync(place, { recursive: true }) as string[]).filter((one) => statSync(path.join(place, one)).isFile());
  return names.map((inner) => {
    const file = path.join(place, inner);
    return fileAt(inner === '' ? name : `${name}/${inner}`, readFileSync(file), Math.round(statSync(file).mtimeMs));
  });
}

async function onCommandLine(...options: string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await run(
    [
      'analyse',
      'received',
      '--previous',
      'previous',
      '--period',
      '2013-09',
      '--format',
      'json',
      '--jobs',
      '1',
      ...options,
    ],
    { cwd: root },
  );
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** What the page would write as .json. */
function written(now: AnalyseSnapshot): Record<string, unknown> {
  const report = {
    analysis: now.analysis!,
    names: analysisNames(pack),
    source: 'files' as const,
    notes: hostNotes(now),
  };
  return JSON.parse(JSON.stringify(analysisJson(report, wordsFor('zh-CN')))) as Record<string, unknown>;
}

/** The command line reads no more than these in the thread of a test. */
const FEW = 12;

/** Some returns of the month, and those of the same enterprises of months before; the others are taken away. */
function keepFew(): void {
  const under = (folder: string): string[] =>
    (readdirSync(path.join(root, folder), { recursive: true }) as string[])
      .map((name) => path.join(root, folder, name))
      .filter((file) => statSync(file).isFile())
      .sort();
  const received = under('received');
  const earlier = under('previous');
  const isKept = (file: string): boolean => earlier.filter((one) => sender(one) === sender(file)).length === 2;
  const kept = new Set(received.filter(isKept).slice(0, FEW / 2));
  const senders = new Set([...kept].map(sender));
  for (const file of received) if (!kept.has(file)) rmSync(file);
  for (const file of earlier) if (!senders.has(sender(file))) rmSync(file);
}

/** Files of one enterprise begin with its code. */
const sender = (file: string): string => /^[^_ -]+/.exec(path.basename(file))![0];

beforeAll(async () => {
  pack = await haikouPack();
  writeFolders(demoFolders(pack, ALL_PLANTS), paths);
  keepFew();
  desk = new AnalyseDesk({ pack, startWorker: inProcessWorkers(), source: null, workers: 2 });
  desk.add([...chosen('received'), ...chosen('previous'), ...chosen('register.xlsx')]);
  await analysisAtRest(desk);
}, 120_000);
afterAll(() => {
  desk.close();
  rmSync(root, { recursive: true, force: true });
});

test('the register lies among the files and is found, and the month is the one most enterprises filed last', () => {
  const now = desk.snapshot();
  expect(now.phase).toBe('done');
  expect(now.register).toMatchObject({ name: 'register.xlsx', found: true });
  expect(now.wish.period).toEqual({ year: 2013, month: 9 });
  expect(now.months.length).toBeGreaterThan(2);
});

test('tables and caveats are those of the command line over the same files', async () => {
  desk.wish({ top: 0 });
  const page = written(await analysisAtRest(desk));
  const line = await onCommandLine('--register', 'register.xlsx');
  expect(page['tables']).toEqual(line['tables']);
  expect((page['tables'] as unknown[]).length).toBeGreaterThan(10);
  expect(page['caveats']).toEqual(line['caveats']);
});

test('so they are for publication, by a crossed table, of the month alone, with failing returns', async () => {
  desk.wish({ publish: true, by: [['cluster', 'highTech']], basis: 'month', include: 'all', highTechSet: 'valid' });
  const page = written(await analysisAtRest(desk));
  const line = await onCommandLine(
    ...['--register', 'register.xlsx', '--publish', '--by', 'cluster×highTech'],
    ...['--basis', 'month', '--include', 'all', '--high-tech', 'valid'],
  );
  expect(page['tables']).toEqual(line['tables']);
  const cells = (page['tables'] as { rows: { cells: ({ suppressed: string | null } | null)[] }[] }[]).flatMap(
    ({ rows }) => rows.flatMap((row) => row.cells),
  );
  expect(cells.filter((cell) => cell?.suppressed).length).toBeGreaterThan(0);
});
