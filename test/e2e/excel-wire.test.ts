import type { PaneSample } from '../../src/hosts/demo/pane-sample';
import type { LoggedRequest } from '../excel-host/engine/wire-log';
import { describeInBrowser } from './rig/browser';
import type { OpenStudio } from './rig/studio';
import * as steps from './steps/pane-steps';
import { corrections, theSample } from './steps/sample';

const MEGABYTE = 1024 * 1024;

let sample: PaneSample;
let studio: OpenStudio;

beforeAll(async () => {
  sample = await theSample();
});

const reads = ({ members }: LoggedRequest): boolean => members.includes('Range.values');
const counted = (requests: readonly LoggedRequest[]): number => requests.filter(({ cleaning }) => !cleaning).length;

/** Waits until the wire is quiet, and gives what went over it. */
async function quiet(): Promise<readonly LoggedRequest[]> {
  let before = -1;
  for (;;) {
    const { requests } = await studio.log();
    if (requests.length === before && requests.some(reads)) return requests;
    before = requests.length;
    await new Promise((done) => setTimeout(done, 700));
  }
}

async function during(act: () => Promise<unknown>): Promise<readonly LoggedRequest[]> {
  await quiet();
  await studio.host.evaluate(({ log }) => log.clear());
  await act();
  return await quiet();
}

describeInBrowser('what goes between pane and Excel', () => {
  afterEach(async () => {
    await studio.close();
  });

  it('is at most three syncs from the button to the findings and two after an edit, none of a megabyte', async () => {
    studio = await steps.openSample(sample);
    const check = await during(async () => await studio.command('shenbaoCheck'));
    expect(counted(check)).toBeLessThanOrEqual(3);
    const [first] = corrections(sample);
    const again = await during(async () => await steps.type(studio, first!.sheet, first!.address, first!.text));
    expect(counted(again)).toBeLessThanOrEqual(2);
    for (const { bytesIn, bytesOut } of [...check, ...again]) {
      expect(Math.max(bytesIn, bytesOut)).toBeLessThan(MEGABYTE);
    }
  });

  it('is as many requests for a return with few findings as for one with many', async () => {
    const counts: { readonly findings: number; readonly requests: number }[] = [];
    for (const bytes of [sample.right, sample.bytes]) {
      if (counts.length > 0) await studio.close();
      studio = await steps.openSample({ ...sample, bytes });
      const requests = await during(async () => await studio.command('shenbaoCheck'));
      const findings = (await steps.countOf(studio.pane, 0)) + (await steps.countOf(studio.pane, 1));
      counts.push({ findings, requests: requests.length });
    }
    const [few, many] = counts as [(typeof counts)[number], (typeof counts)[number]];
    expect(many.findings).toBeGreaterThan(few.findings + 3);
    expect(many.requests).toBe(few.requests);
  });

  it('never is a sheet as a whole', async () => {
    studio = await steps.openSample(sample);
    await studio.host.evaluate(({ book }) => {
      // what fills a column with a format must not make every cell of it be asked for
      const [sheet] = book.sheets;
      sheet!.columnStyles.set(40, { ...sheet!.sheetStyle, bold: true } as never);
    });
    const check = await during(async () => await studio.command('shenbaoCheck'));
    expect(check.reduce((sum, { bytesOut }) => sum + bytesOut, 0)).toBeLessThan(MEGABYTE);
  });
});
