import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CheckReport } from '../../../../src/adapters/reports/check-report';
import type { CompiledPack } from '../../../../src/core/checking/compiled-pack';
import { batchReport } from '../../../../src/hosts/batch/batch-report';
import type { CheckSettings } from '../../../../src/hosts/batch/check-settings';
import { FileChecker } from '../../../../src/hosts/batch/file-checker';
import type { FileOutcome } from '../../../../src/hosts/batch/file-outcome';
import { historyOf } from '../../../../src/hosts/batch/history-of';
import { listItems } from '../../../../src/hosts/cli/batch/list-items';
import { loadRegister } from '../../../../src/hosts/cli/batch/load-register';
import { lookInTurn } from '../../../../src/hosts/cli/batch/look-in-turn';
import { openWorkbook } from '../../../../src/hosts/cli/open-workbook';
import type { CliIo } from '../../../../src/hosts/cli/frame/cli-io';
import { DEMO_PERIOD } from '../../../../src/hosts/demo/demo-options';
import { ALL_PLANTS } from '../../../../src/hosts/demo/planted/all-plants';
import { demoPaths, writeFolders } from '../../../../src/hosts/demo/write-folders';
import { ManyDesk } from '../../../../src/hosts/pane/many/desk/many-desk';
import type { Chosen } from '../../../../src/hosts/pane/many/desk/many-desk-face';
import { wordsFor } from '../../../../src/locales/words';
import { demoFolders, haikouPack } from '../../demo/demo-pack';
import { atRest, fileAt } from './desk-at-rest';
import { inProcessWorkers } from './in-process-worker';

const root = mkdtempSync(path.join(tmpdir(), 'shenbao-many-'));
const paths = demoPaths(root);
let pack: CompiledPack;

beforeAll(async () => {
  pack = await haikouPack();
  writeFolders(demoFolders(pack, ALL_PLANTS), paths);
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** What the command line does, in one thread. */
async function commandLine(): Promise<CheckReport> {
  const look = async (names: string[], settings: CheckSettings, check: boolean): Promise<FileOutcome[]> => {
    const { items, settled } = await listItems(names, root);
    const outcomes: FileOutcome[] = [];
    const checker = new FileChecker(settings, check, openWorkbook);
    for await (const outcome of lookInTurn(items, checker)) outcomes.push(outcome);
    return [...outcomes, ...(check ? settled : [])];
  };
  const io = { cwd: root, err: () => undefined } as unknown as CliIo;
  const register = await loadRegister('register.xlsx', io, wordsFor('zh-CN'));
  const bare = { pack, period: DEMO_PERIOD, register, history: { previous: [], lastYear: [] } };
  const history = historyOf(await look(['previous'], bare, false), DEMO_PERIOD, pack);
  const settings = { ...bare, history };
  return batchReport(await look(['received'], settings, true), settings, { audience: 'office', failOn: 'mandatory' });
}

/** The files under a folder, as an input gives them. */
function chosenUnder(folder: string): Chosen[] {
  return (readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .filter((name) => statSync(path.join(root, folder, name)).isFile())
    .map((name) => {
      const file = path.join(root, folder, name);
      return fileAt(`${folder}/${name}`, readFileSync(file), Math.round(statSync(file).mtimeMs));
    });
}

test('the same folder, register and earlier filings give the same report as on the command line', async () => {
  const desk = new ManyDesk({ pack, startWorker: inProcessWorkers(), workers: 2 });
  desk.setRegister(new File([readFileSync(paths.register)], 'register.xlsx', { lastModified: 1 }));
  desk.setEarlier(chosenUnder('previous'));
  desk.add(chosenUnder('received'));
  const snapshot = await atRest(desk);
  const report = desk.report();
  desk.close();
  const expected = await commandLine();
  expect(snapshot).toMatchObject({ phase: 'done', period: DEMO_PERIOD });
  expect(expected.entries.length).toBeGreaterThan(20);
  expect(report?.entries).toEqual(expected.entries);
  expect(report?.missing).toEqual(expected.missing);
  expect({ ...report, book: null }).toEqual({ ...expected, book: null });
  expect(snapshot.counts.missing).toBeGreaterThan(0);
});
