import { TableDesk } from '../../../../../src/hosts/pane/table/desk/table-desk';
import { askedOf } from '../../../../../src/hosts/pane/table/outliers/desk/outlier-choice';
import { outlierDeskOf, type OutlierDesk } from '../../../../../src/hosts/pane/table/outliers/desk/outlier-desk';
import { roomWorker } from '../../../worker/table/room-worker';

const ROWS = Array.from(
  { length: 40 },
  (_, i) => `甲${String(i)},${String(100 + i)},${String(i === 7 ? 9000 : 105 + i)}`,
);
const csv = (head = '名称,上期,本期'): File => new File([`${head}\n${ROWS.join('\n')}\n`], '数据.csv');

const desks: TableDesk[] = [];
async function opened(file = csv()): Promise<{ table: TableDesk; desk: OutlierDesk }> {
  const table = new TableDesk({ startWorker: roomWorker, source: null, storage: null });
  desks.push(table);
  const desk = outlierDeskOf(table);
  await table.openFile(file);
  return { table, desk };
}
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

const shows = async (desk: OutlierDesk, what: () => boolean): Promise<void> => {
  if (what()) return;
  await new Promise<void>((resolve) => {
    const stop = desk.subscribe(() => {
      if (!what()) return;
      stop();
      resolve();
    });
  });
};

it('takes the columns that their headings tell, finds, and walks to what it found', async () => {
  const { table, desk } = await opened();
  expect(desk.snapshot().choice).toMatchObject({ previous: 1, current: 2, label: 0, by: null });
  await desk.find();
  expect(table.snapshot().outliers!.found).toMatchObject({ rows: 40, flagged: 1, groups: 1 });
  expect(desk.snapshot().points!.at).toHaveLength(1);
  desk.flags.at(0);
  await shows(desk, () => desk.flags.at(0) !== undefined);
  expect(desk.flags.at(0)).toMatchObject({ row: 9, label: '甲7', current: 9000, previous: 107 });
});

it('says what is missing, and asks nothing before it is there', async () => {
  const { table, desk } = await opened(csv('a,b,c'));
  const { columns } = table.snapshot().facts!;
  const lacks = (): unknown => askedOf(desk.snapshot().choice, columns);
  expect(lacks()).toBe('current');
  desk.change({ current: 2 });
  expect(lacks()).toBe('previous');
  await desk.find();
  expect(table.snapshot().outliers).toBeNull();
  desk.change({ method: 'mad' });
  expect(lacks()).toMatchObject({ current: 2, previous: null, k: 3 });
  desk.change({ params: { ...desk.snapshot().choice.params, k: '-1' } });
  expect(lacks()).toBe('parameter');
  expect(askedOf(desk.snapshot().choice, null)).toBe('data');
});

it('forgets what it found when another table is read, and finds columns of the same name again', async () => {
  const { table, desk } = await opened();
  desk.change({ label: null, by: 0 });
  desk.change({ method: 'tukey', by: null });
  await desk.find();
  await table.openFile(csv('名称,新列,本期'));
  expect(table.snapshot().outliers).toBeNull();
  expect(desk.snapshot()).toMatchObject({
    points: null,
    at: 0,
    choice: { method: 'tukey', current: 2, previous: null },
  });
  expect(await desk.csv({} as never)).toBe('');
});
