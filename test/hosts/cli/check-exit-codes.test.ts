import { Received } from './received';
import { run } from './run';

const received = new Received();
const PERIOD = ['--period', '2013-09'];
let clean: string;
let failing: string;
let hinting: string;
let refused: string;

beforeAll(async () => {
  clean = await received.return('clean/a.xlsx');
  failing = await received.return('failing/b.xlsx', { changes: { 'r04.month': 120 } });
  hinting = await received.return('hinting/c.xlsx', { changes: { 'r03.month': 60, 'r04.month': 5 } });
  refused = received.put('refused/d.xlsx', (await import('node:fs')).readFileSync(clean).subarray(0, 2000));
});
afterAll(() => {
  received.remove();
});

async function codeOf(...argv: string[]): Promise<number> {
  return (await run(['check', ...argv])).code;
}

describe('the exit code of a check', () => {
  it('is 0 for a clean return', async () => {
    expect(await codeOf(clean, ...PERIOD)).toBe(0);
  });

  it('is 1 for a mandatory finding', async () => {
    expect(await codeOf(failing, ...PERIOD)).toBe(1);
  });

  it('is 0 for hints unless they are asked to count', async () => {
    expect(await codeOf(hinting, ...PERIOD)).toBe(0);
    expect(await codeOf(hinting, ...PERIOD, '--fail-on', 'verify')).toBe(0);
    expect(await codeOf(hinting, ...PERIOD, '--fail-on', 'hint')).toBe(1);
  });

  it('is 3 for a refused file, also beside findings', async () => {
    expect(await codeOf(refused, ...PERIOD)).toBe(3);
    expect(await codeOf(failing, refused, ...PERIOD)).toBe(3);
  });

  it('is 1 for a workbook without a return: what was not checked is no pass', async () => {
    const other = received.put('other/list.csv', '姓名,电话\n甲,1\n');
    expect(await codeOf(other, ...PERIOD)).toBe(1);
  });

  it('is 2 for a wrong use, also when a file would be refused', async () => {
    expect(await codeOf(refused, '--period', '2013-13')).toBe(2);
    expect(await codeOf(refused)).toBe(2);
    expect(await codeOf(refused, 'nowhere.xlsx', ...PERIOD)).toBe(2);
    expect(await codeOf(refused, ...PERIOD, '--format', 'pdf')).toBe(2);
    expect(await codeOf(refused, ...PERIOD, '--jobs', '0')).toBe(2);
    expect(await codeOf(refused, ...PERIOD, '--pack', 'atlantis')).toBe(2);
    expect(await codeOf(refused, ...PERIOD, '--register', refused)).toBe(2);
    expect(await codeOf(refused, ...PERIOD, '--previous', 'nowhere')).toBe(2);
  });
});
