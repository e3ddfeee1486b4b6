import { hostFailure } from '../../../src/core/host/host-failure';
import type { FindingValue } from '../../../src/core/model/finding';
import { readExplanations } from '../../../src/core/submission/read-explanations';
import type { FileWorkbook } from '../../../src/hosts/page/file-host';
import { ReturnDesk } from '../../../src/hosts/pane/desk/return-desk';
import type { ReturnView } from '../../../src/hosts/pane/desk/return-view';
import { WorkbookReader } from '../../../src/hosts/pane/desk/workbook-reader';
import { memoryStorage, sampleHost, samplePack } from './sample-host';

const pack = samplePack();
const REASON = '八月订单集中交货，见第12号合同';
const desks: ReturnDesk[] = [];

async function deskOver(host: FileWorkbook): Promise<ReturnDesk> {
  const now = (): string => '2013-10-08 09:30';
  const desk = new ReturnDesk({ host, pack, storage: memoryStorage(), audience: 'enterprise', now });
  desks.push(desk);
  await desk.start();
  return desk;
}

function viewOf(desk: ReturnDesk): ReturnView {
  const { phase } = desk.snapshot();
  if (phase.at !== 'ready') throw new Error(phase.at);
  return phase.view;
}

const toExplain = (desk: ReturnDesk) =>
  viewOf(desk).entries.filter(({ finding, state }) => finding.class === 'verify' && state !== 'accepted');

/** Corrects and explains the sample return until its gate is open. @returns how a value is put into a cell */
async function openGate(host: FileWorkbook, desk: ReturnDesk) {
  const valuesOf = (rule: string) => viewOf(desk).entries.find(({ finding }) => finding.rule === rule)!.finding.values;
  const [equity, debts, total] = valuesOf('F1');
  const [exports, exportsSoFar] = valuesOf('P3a');
  const put = ({ at }: FindingValue, value: number) => host.correct([{ sheet: at!.sheet, cells: [{ ...at!, value }] }]);
  await put(equity!, total!.value! - debts!.value!);
  await put(exports!, exportsSoFar!.value!);
  await desk.check();
  for (let left = 60; left > 0 && toExplain(desk).length > 0; left--) {
    await desk.explain(toExplain(desk)[0]!.key, '1', REASON);
  }
  expect(viewOf(desk).gate.open).toBe(true);
  return () => put(equity!, equity!.value! + 12_345);
}

afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
});

describe('what happens at the same time at the desk', () => {
  it('makes no receipt for values read before an edit, when the workbook cannot be read now', async () => {
    const host = sampleHost();
    const desk = await deskOver(host);
    const breakIt = await openGate(host, desk);
    await breakIt();
    host.read = () => Promise.resolve(hostFailure('protected') as never);
    expect(await desk.submit('')).toBe('not-possible');
    expect(host.changesMade().map(({ sheet }) => sheet)).not.toContain('回执');
  });

  it('puts two explanations saved at once on two lines', async () => {
    const host = sampleHost();
    const desk = await deskOver(host);
    const [first, second] = toExplain(desk);
    const answers = [desk.explain(first!.key, '1', REASON), desk.explain(second!.key, '4', REASON)];
    expect(await Promise.all(answers)).toEqual(['saved', 'saved']);
    expect(readExplanations(await host.read()).map(({ reason }) => reason)).toEqual(['1', '4']);
  });

  it('may write again once a cell is no longer being edited', async () => {
    const host = sampleHost();
    const [abilities, read] = [await host.abilities(), host.read.bind(host)];
    host.abilities = () => Promise.resolve({ ...abilities, write: false });
    host.read = () => Promise.resolve(hostFailure('cell-edit') as never);
    const desk = await deskOver(host);
    expect(desk.snapshot().phase.at).toBe('failed');
    host.abilities = () => Promise.resolve(abilities);
    host.read = read;
    await new Promise<void>((resolve) => {
      const stop = desk.subscribe(() => {
        if (desk.snapshot().phase.at !== 'ready') return;
        stop();
        resolve();
      });
    });
    expect(desk.snapshot().abilities.write).toBe(true);
  });

  it('asks nothing of the workbook any more once it is closed', async () => {
    const host = sampleHost();
    const desk = await deskOver(host);
    await desk.close();
    let asked = 0;
    const read = host.read.bind(host);
    host.read = () => {
      asked++;
      return read();
    };
    await desk.check();
    expect(asked).toBe(0);
  });

  it('asks again for the sheets of a reading that was overtaken', async () => {
    const host = sampleHost();
    const reader = new WorkbookReader(host);
    await reader.read(null);
    const asked: (readonly string[])[] = [];
    host.reread = (...args: unknown[]) => {
      asked.push(args[0] as readonly string[]);
      return host.read();
    };
    const [overtaken] = await Promise.all([reader.read(new Set(['产销总值'])), reader.read(new Set(['说明']))]);
    expect(overtaken).toBeNull();
    expect(asked).toEqual([['产销总值'], ['产销总值', '说明']]);
    expect(reader.behind).toBe(false);
  });
});
