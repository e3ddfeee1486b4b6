import * as v from 'valibot';
import { OutliersSchema, type OutliersOutput } from '../../../src/adapters/reports/outliers/outliers-schema';
import { Received } from './received';
import { run } from './run';

const received = new Received();
const PREVIOUS = [19, 5, 19, 6, 1, 2, 8, 14, 3, 2];
const CURRENT = [4, 14, 18, 7, 1, 5, 3, 16, 2, 6];
const csv = received.put('hb.csv', `p,c\n${PREVIOUS.map((p, i) => `${String(p)},${String(CURRENT[i])}`).join('\n')}\n`);

afterAll(() => {
  received.remove();
});

async function outliers(...argv: string[]): Promise<{ code: number; output: OutliersOutput }> {
  const { code, stdout } = await run(['table', 'outliers', ...argv, '--format', 'json']);
  return { code, output: v.parse(OutliersSchema, JSON.parse(stdout)) };
}

describe('table outliers', () => {
  it('gives the known answer of Hidiroglou and Berthelot, rows as the file counts them', async () => {
    const { code, output } = await outliers(csv, '--current', 'c', '--previous', 'p');
    expect(code).toBe(1);
    expect(output.rows).toBe(10);
    const [group] = output.groups;
    expect(group).toMatchObject({ by: [], n: 10, undecided: null, reference: false });
    expect(group!.medianRatio).toBeCloseTo(1.071428571, 9);
    expect(group!.quartiles!.map((q) => q.toFixed(9))).toEqual(['-0.931403756', '0.081874661', '2.302734644']);
    expect(group!.bounds!.map((bound) => bound.toFixed(9))).toEqual(['-3.971239007', '8.965314592']);
    expect(output.flagged.map(({ row }) => row)).toEqual([2, 8]);
    expect(output.flagged[0]!.expected.map((end) => end.toFixed(6))).toEqual(['10.652252', '46.983401']);
  });

  it('takes every parameter', async () => {
    const six = await outliers(csv, '--current', 'c', '--previous', 'p', '--quantile', '6');
    expect(six.output.flagged.map(({ row }) => row)).toEqual([2]);
    const wide = ['--c', '7', '--pct', '.10', '--u', '.4'];
    const none = await outliers(csv, '--current', 'c', '--previous', 'p', ...wide);
    expect(none.code).toBe(0);
    expect(none.output.groups[0]!.bounds!.map((bound) => bound.toFixed(8))).toEqual(['-36.54097822', '26.09955527']);
  });

  it('compares rows within their group, and says where it cannot decide', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `药,${String(100 + i)},100`);
    const file = received.put('groups.csv', `g,c,p\n${rows.join('\n')}\n药,900,100\n船,5,1\n,5,1\n`);
    const { output } = await outliers(file, '--method', 'mad', '--current', 'c', '--previous', 'p', '--by', 'g');
    expect(output.groups.map(({ by, n, undecided }) => [by, n, undecided])).toEqual([
      [['药'], 13, null],
      [['船'], 1, 'too-few'],
      [[null], 1, 'too-few'],
    ]);
    expect(output.flagged).toEqual([expect.objectContaining({ row: 14, ratio: 9, current: 900, previous: 100 })]);
  });

  it('judges a figure alone where no previous one is given', async () => {
    const file = received.put('mad.csv', `c\n${[102, 98, 101, 99, 100, 97, 103, 160].join('\n')}\n`);
    const { output } = await outliers(file, '--method', 'mad', '--current', 'c');
    expect(output.groups[0]!.bounds!.map((bound) => bound.toFixed(4))).toEqual(['91.6044', '109.3956']);
    expect(output.flagged).toEqual([expect.objectContaining({ row: 9, current: 160, previous: null, ratio: null })]);
    expect(output.flagged[0]!.score).toBeCloseTo(20.0661, 4);
  });

  it('leaves no row out in silence', async () => {
    const file = received.put('bad.csv', 'c,p\n1,2\n,2\n3,\nabc,2\n0,2\n3,-1\n3,x\n4,2\n5,2\n');
    const { output } = await outliers(file, '--current', 'c', '--previous', 'p');
    expect(output.excluded).toEqual([
      { row: 3, reason: 'current-missing' },
      { row: 4, reason: 'previous-missing' },
      { row: 5, reason: 'current-unreadable' },
      { row: 6, reason: 'current-not-positive' },
      { row: 7, reason: 'previous-not-positive' },
      { row: 8, reason: 'previous-unreadable' },
    ]);
    expect(output.groups).toEqual([expect.objectContaining({ n: 3, undecided: 'too-few' })]);
  });

  it('says in words what it found, the most unlikely first', async () => {
    const { stdout } = await run(['table', 'outliers', csv, '--current', 'c', '--previous', 'p', '--lang', 'en']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toContain('10 rows, Hidiroglou–Berthelot, 2 outliers, 0 left out');
    expect(lines[2]).toContain('row 2: current 4, previous 19');
    expect(lines[3]).toContain('row 8: ');
  });

  it('tells a column that is not there, comes twice, or is needed', async () => {
    const twice = received.put('twice.csv', 'a,a,b\n1,2,3\n');
    const said = async (...argv: string[]): Promise<string> => {
      const { code, stderr } = await run(['table', 'outliers', ...argv]);
      expect(code).toBe(2);
      return stderr;
    };
    expect(await said(csv, '--current', 'x', '--previous', 'p')).toContain('没有列 x。有：p, c');
    expect(await said(twice, '--current', 'a', '--previous', 'b')).toContain('有几列都叫 a');
    expect(await said(csv, '--current', 'c')).toContain('--previous');
    expect(await said(csv, '--current', 'c', '--previous', 'p', '--pct', '0.9')).toContain('0.01–0.49');
  });

  it('refuses a file that cannot be read, with exit code 3', async () => {
    const { code, output } = await outliers(received.put('broken.xlsx', 'PK'), '--current', 'c', '--previous', 'p');
    expect(code).toBe(3);
    expect(output.refusal).not.toBeNull();
  });
});
