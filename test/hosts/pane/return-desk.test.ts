import { hostFailure } from '../../../src/core/host/host-failure';
import type { CellRef } from '../../../src/core/model/cell';
import type { FindingValue } from '../../../src/core/model/finding';
import type { Audience } from '../../../src/core/model/rule';
import type { FileWorkbook } from '../../../src/hosts/page/file-host';
import type { FindingEntry } from '../../../src/hosts/pane/desk/finding-groups';
import type { KeptTexts } from '../../../src/hosts/pane/desk/drafts';
import { ReturnDesk } from '../../../src/hosts/pane/desk/return-desk';
import type { ReturnView } from '../../../src/hosts/pane/desk/return-view';
import { memoryStorage, sampleHost, samplePack } from './sample-host';

const pack = samplePack();
const REASON = '八月订单集中交货，见第12号合同';
const desks: ReturnDesk[] = [];

async function deskOver(
  host: FileWorkbook,
  storage: KeptTexts = memoryStorage(),
  audience: Audience = 'enterprise',
): Promise<ReturnDesk> {
  const desk = new ReturnDesk({ host, pack, storage, audience, now: () => '2013-10-08 09:30' });
  desks.push(desk);
  await desk.start();
  return desk;
}

function viewOf(desk: ReturnDesk): ReturnView {
  const { phase } = desk.snapshot();
  if (phase.at !== 'ready') throw new Error(phase.at);
  return phase.view;
}

const firstOf = (desk: ReturnDesk, wanted: 'mandatory' | 'verify'): FindingEntry =>
  viewOf(desk).entries.find(({ finding }) => finding.class === wanted)!;

async function explainAll(desk: ReturnDesk): Promise<void> {
  for (let left = 60; left > 0; left--) {
    const entry = viewOf(desk).entries.find(({ finding, state }) => finding.class === 'verify' && state !== 'accepted');
    if (!entry) return;
    expect(await desk.explain(entry.key, '1', REASON)).toBe('saved');
  }
}

afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
});

describe('the desk over a return', () => {
  it('reads, checks and counts, the heaviest findings first', async () => {
    const view = viewOf(await deskOver(sampleHost()));
    const classes = view.entries.map(({ finding }) => finding.class);
    expect(classes[0]).toBe('mandatory');
    expect(view.counts.mandatory.all).toBe(classes.filter((one) => one === 'mandatory').length);
    expect(view.counts.verify.open).toBe(view.counts.verify.all);
    expect(view.gate.open).toBe(false);
    expect(view.period).toEqual({ year: 2013, month: 9 });
  });

  it('says which cells could settle a mandatory relation; to an enterprise only where no others would do', async () => {
    const all = await (await deskOver(sampleHost(), memoryStorage(), 'office')).causes();
    const own = await (await deskOver(sampleHost())).causes();
    expect(all.some(({ sets }) => sets.length > 1)).toBe(true);
    expect(own.every(({ sets }) => sets.length === 1)).toBe(true);
    expect(own).toEqual(all.filter(({ sets }) => sets.length === 1));
  });

  it('selects the cell of a finding and walks round', async () => {
    const shown: CellRef[] = [];
    const desk = await deskOver(sampleHost(shown));
    const { entries } = viewOf(desk);
    await desk.step(1);
    expect(desk.snapshot().selected).toBe(entries[0]!.key);
    expect(shown).toEqual([entries[0]!.finding.cells[0]]);
    await desk.step(-1);
    expect(desk.snapshot().selected).toBe(entries.at(-1)!.key);
  });

  it('refuses an explanation that says nothing and one without a reason, and writes neither', async () => {
    const host = sampleHost();
    const desk = await deskOver(host);
    const { key } = firstOf(desk, 'verify');
    expect(await desk.explain(key, '1', ' 正常。')).toBe('says-nothing');
    expect(await desk.explain(key, '1', '')).toBe('says-nothing');
    expect(await desk.explain(key, null, REASON)).toBe('no-reason-code');
    expect(host.changesMade()).toEqual([]);
  });

  it('writes an explanation into 说明, and it is void when a value changes', async () => {
    const host = sampleHost();
    const desk = await deskOver(host);
    const { key, finding, draftKey } = firstOf(desk, 'verify');
    desk.drafts.keep(draftKey, { reason: '1', text: REASON });
    expect(await desk.explain(key, '1', REASON)).toBe('saved');
    expect(host.changesMade().map(({ sheet }) => sheet)).toEqual(['说明']);
    expect(viewOf(desk).entries.find((entry) => entry.key === key)?.state).toBe('accepted');
    expect(desk.drafts.of(draftKey)).toBeNull();

    const at = finding.values.find((value) => value.when === 'now' && value.at !== null)!;
    await host.correct([{ sheet: at.at!.sheet, cells: [{ ...at.at!, value: at.value! + 1 }] }]);
    await desk.check();
    expect(viewOf(desk).entries.find((entry) => entry.draftKey === draftKey)?.state).toBe('void');
  });

  it('keeps a text that is being written for the next session', async () => {
    const storage = memoryStorage();
    const first = await deskOver(sampleHost(), storage);
    const { draftKey } = firstOf(first, 'verify');
    first.drafts.keep(draftKey, { reason: '4', text: '原料涨价' });
    const second = await deskOver(sampleHost(), storage);
    expect(second.drafts.of(firstOf(second, 'verify').draftKey)).toEqual({ reason: '4', text: '原料涨价' });
  });

  it('checks again by itself after an edit', async () => {
    const host = sampleHost();
    const desk = await deskOver(host);
    const before = viewOf(desk).counts.mandatory.all;
    const balance = viewOf(desk).entries.find(({ finding }) => finding.rule === 'F1')!;
    const [total, debts, equity] = ['213', '217', '218'].map((item) => {
      return balance.finding.values.find((value) => value.item === item)!;
    });
    const cells = [{ ...equity!.at!, value: total!.value! - debts!.value! }];
    await host.correct([{ sheet: equity!.at!.sheet, cells }]);
    await new Promise<void>((resolve) => {
      const stop = desk.subscribe(() => {
        if (viewOf(desk).counts.mandatory.all !== before) {
          stop();
          resolve();
        }
      });
    });
    expect(viewOf(desk).entries.some(({ finding }) => finding.rule === 'F1')).toBe(false);
  });

  it('opens the gate when all is corrected or explained, and writes a receipt that agrees', async () => {
    const host = sampleHost();
    const desk = await deskOver(host);
    expect(await desk.submit('')).toBe('closed');
    expect(host.changesMade()).toEqual([]);
    const valuesOf = (rule: string) =>
      viewOf(desk).entries.find(({ finding }) => finding.rule === rule)!.finding.values;
    const [equity, debts, total] = valuesOf('F1');
    const [exports, exportsSoFar] = valuesOf('P3a');
    const put = async ({ at }: FindingValue, value: number): Promise<void> => {
      expect(await host.correct([{ sheet: at!.sheet, cells: [{ ...at!, value }] }])).toBeNull();
    };
    await put(equity!, total!.value! - debts!.value!);
    await put(exports!, exportsSoFar!.value!);
    await desk.check();
    expect(viewOf(desk).counts.mandatory.all).toBe(0);
    await explainAll(desk);
    expect(viewOf(desk).gate.items.filter(({ done }) => !done)).toEqual([]);
    expect(await desk.submit('王会计')).toBe('submitted');
    const { receipt } = viewOf(desk);
    expect(receipt).toMatchObject({ current: true, found: { by: '王会计', checkedAt: '2013-10-08 09:30' } });
    expect(receipt!.found.shortCode.length).toBeGreaterThanOrEqual(8);
  });

  it('shows the office more, and lets it write nothing', async () => {
    const host = sampleHost();
    const desk = await deskOver(host, memoryStorage(), 'office');
    const all = viewOf(desk).entries.length;
    expect(await desk.explain(firstOf(desk, 'verify').key, '1', REASON)).toBe('not-possible');
    expect(await desk.submit('')).toBe('not-possible');
    expect(host.changesMade()).toEqual([]);
    desk.show('enterprise');
    const own = viewOf(desk).entries;
    expect(own.every(({ finding }) => finding.audience === 'enterprise')).toBe(true);
    expect(own.length).toBeLessThanOrEqual(all);
  });

  it('marks what needs a person and takes the marks off', async () => {
    const host = sampleHost();
    const desk = await deskOver(host);
    await desk.setMarks(true);
    expect(host.marksNow().length).toBeGreaterThan(0);
    expect(desk.snapshot().marks).toBe(true);
    await desk.setMarks(false);
    expect(host.marksNow()).toEqual([]);
  });

  it('tells a failure of the host and keeps what is on the screen', async () => {
    const host = sampleHost();
    const desk = await deskOver(host);
    const before = viewOf(desk).entries.length;
    host.read = () => Promise.resolve(hostFailure('cell-edit') as never);
    await desk.check();
    expect(desk.snapshot().notice).toEqual({ kind: 'failure', failure: hostFailure('cell-edit') });
    expect(viewOf(desk).entries.length).toBe(before);
  });
});
