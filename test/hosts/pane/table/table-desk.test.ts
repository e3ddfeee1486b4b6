import type { TableSource } from '../../../../src/core/host/table-source';
import { TableDesk } from '../../../../src/hosts/pane/table/desk/table-desk';
import type { TableWorker } from '../../../../src/hosts/pane/table/desk/table-link';
import { roomWorker } from '../../worker/table/room-worker';

const CSV = '单位,总产值（千元）,销售产值\n甲,3,4\n乙,5,4\n丙,,1\n';
const csv = (text = CSV): File => new File([text], '数据.csv');

class Kept {
  readonly texts = new Map<string, string>();
  getItem = (key: string): string | null => this.texts.get(key) ?? null;
  setItem = (key: string, text: string): void => void this.texts.set(key, text);
  removeItem = (key: string): void => void this.texts.delete(key);
}

const desks: TableDesk[] = [];
function deskOf(
  storage = new Kept(),
  source: TableSource | null = null,
  startWorker: () => TableWorker = roomWorker,
): TableDesk {
  const desk = new TableDesk({ startWorker, source, storage });
  desks.push(desk);
  return desk;
}
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

/** Waits until the desk shows what is looked for. */
async function until(desk: TableDesk, shows: (now: ReturnType<TableDesk['snapshot']>) => boolean): Promise<void> {
  if (shows(desk.snapshot())) return;
  await new Promise<void>((resolve) => {
    const stop = desk.subscribe(() => {
      if (!shows(desk.snapshot())) return;
      stop();
      resolve();
    });
  });
}

it('reads a file, checks it, and shows the first rule that fails with its rows', async () => {
  const desk = deskOf();
  await desk.openFile(csv());
  expect(desk.snapshot()).toMatchObject({ busy: null, trouble: null, names: ['单位', '总产值', '销售产值'] });
  const { key } = desk.snapshot().rules[0]!;
  desk.rules.changeRule(key, { expr: '销售产值 <= 总产值' });
  await desk.run();
  const { outcome, shown } = desk.snapshot();
  expect(outcome!.rules[0]).toMatchObject({ id: 'R1', holds: 1, fails: 1, undecided: 1 });
  expect(shown).toEqual({ rule: 0, that: 'fails' });
  expect(desk.reasons.at(0)).toBeUndefined();
  await until(desk, () => desk.reasons.at(0) !== undefined);
  expect(desk.reasons.at(0)).toMatchObject({ row: 2, values: [4, 3], sides: { left: 4, right: 3 } });
  desk.rules.changeRule(key, { expr: '销售产值 < 总产值' });
  expect(desk.snapshot().outcome!.stale).toBe(true);
});

it('keeps the rules typed and the names given for the next visit', async () => {
  const kept = new Kept();
  const first = deskOf(kept);
  await first.openFile(csv());
  await first.rules.setName(1, '产值');
  first.rules.changeRule(first.snapshot().rules[0]!.key, { expr: '产值 > 0', class: 'verify' });
  const second = deskOf(kept);
  expect(second.snapshot().rules).toMatchObject([{ id: 'R1', expr: '产值 > 0', class: 'verify' }]);
  await second.openFile(csv());
  expect(second.snapshot().names).toEqual(['单位', '产值', '销售产值']);
});

it('looks over what is typed, and over all again when a column gets another name', async () => {
  const desk = deskOf();
  await desk.openFile(csv());
  const { key } = desk.snapshot().rules[0]!;
  desk.rules.changeRule(key, { expr: '产值 > 0' });
  await until(desk, ({ lint }) => lint.get(key)?.problems[0]?.facts['near'] === '总产值, 销售产值');
  await desk.rules.setName(1, '产值');
  expect(desk.snapshot().lint.get(key)!.problems).toEqual([]);
  await desk.rules.setName(2, '产值');
  expect([...desk.snapshot().badNames]).toEqual([2]);
});

it('saves rules just typed with the names of their columns, and takes them back', async () => {
  const desk = deskOf();
  await desk.openFile(csv());
  desk.rules.changeRule(desk.snapshot().rules[0]!.key, { expr: '总产值 >= 销售产值', message: '产值: 不小于 "销售"' });
  const saved = await desk.rules.savedRules();
  expect(saved).toBe(
    'columns:\n  总产值: 总产值（千元）\nrules:\n  - id: R1\n    expr: 总产值 >= 销售产值\n    message: \'产值: 不小于 "销售"\'\n',
  );
  const other = deskOf();
  await other.openFile(csv('总产值（千元）,销售产值\n1,2\n'));
  await other.loadRules(new File([saved!], 'r.yaml'));
  await other.run();
  expect(other.snapshot().outcome!.rules[0]).toMatchObject({ fails: 1 });
});

it('takes no rule of a file with a mistake, and keeps those there are', async () => {
  const desk = deskOf();
  desk.rules.changeRule(desk.snapshot().rules[0]!.key, { expr: 'a > 0' });
  await desk.loadRules(new File(['rules:\n  - { id: 1 }\n'], 'r.yaml'));
  expect(desk.snapshot().trouble).toMatchObject({
    kind: 'rules-refused',
    problems: [{ kind: 'yaml', problem: { code: 'field-missing', line: 2 } }],
  });
  expect(desk.snapshot().rules).toMatchObject([{ expr: 'a > 0' }]);
});

it('reads again after its worker was lost', async () => {
  const workers: TableWorker[] = [];
  const desk = deskOf(new Kept(), null, () => {
    workers.push(roomWorker());
    return workers[workers.length - 1]!;
  });
  await desk.openFile(csv());
  const reading = desk.chooseSheet(0);
  workers[0]!.onerror!({ message: 'memory', preventDefault: () => undefined } as unknown as ErrorEvent);
  await reading;
  expect(desk.snapshot()).toMatchObject({ facts: null, busy: null, trouble: { code: 'reader-crashed' } });
  await desk.chooseSheet(0);
  expect(desk.snapshot()).toMatchObject({ facts: { rows: 3 }, trouble: null });
});

it('reads a table of the open workbook in parts, and starts over when told so', async () => {
  const choice = { id: 't', kind: 'table', name: '表1', sheet: 'S', address: 'B3:C5', rows: 3, columns: 2 } as const;
  const source: TableSource = {
    choices: () => Promise.resolve([choice]),
    read: (_choice, reader) => {
      reader.begin();
      reader.part({ row: 3, values: [['x', 'y']] });
      reader.begin();
      reader.part({ row: 3, values: [['a', 'b']] });
      reader.part({
        row: 4,
        values: [
          [1, null],
          [2, '3'],
        ],
      });
      return Promise.resolve(null);
    },
  };
  const desk = deskOf(new Kept(), source);
  await desk.list();
  await desk.chooseTable(desk.snapshot().choices![0]!);
  expect(desk.snapshot().facts).toMatchObject({ rows: 2, namesRow: 3, columns: [{ heading: 'a' }, { heading: 'b' }] });
  desk.rows.at(0);
  await until(desk, () => desk.rows.at(0) !== undefined);
  expect([desk.rows.at(0), desk.rows.at(1)]).toEqual([
    { row: 4, values: [1, null] },
    { row: 5, values: [2, 3] },
  ]);
});

it('leaves out what still comes of a table once another was chosen', async () => {
  const choiceOf = (id: string) =>
    ({ id, kind: 'table', name: id, sheet: id, address: 'A1:B2', rows: 2, columns: 2 }) as const;
  let late: () => void = () => undefined;
  const source: TableSource = {
    choices: () => Promise.resolve([choiceOf('slow'), choiceOf('quick')]),
    read: async ({ id }, reader) => {
      reader.begin();
      if (id === 'slow') await new Promise<void>((resolve) => (late = resolve));
      reader.part({ row: 1, values: [[id, 'x']] });
      if (id === 'quick') late();
      await Promise.resolve();
      reader.part({ row: 2, values: [[1, 2]] });
      return null;
    },
  };
  const desk = deskOf(new Kept(), source);
  await desk.list();
  const slow = desk.chooseTable(desk.snapshot().choices![0]!);
  await Promise.all([slow, desk.chooseTable(desk.snapshot().choices![1]!)]);
  expect(desk.snapshot()).toMatchObject({ chosen: 'quick', busy: null, trouble: null });
  expect(desk.snapshot().facts).toMatchObject({ rows: 1, columns: [{ heading: 'quick' }, { heading: 'x' }] });
});

it('shows no outcome of a run once another file was chosen', async () => {
  const desk = deskOf();
  await desk.openFile(csv());
  desk.rules.changeRule(desk.snapshot().rules[0]!.key, { expr: '销售产值 <= 总产值' });
  const running = desk.run();
  await Promise.all([running, desk.openFile(csv('a,b\n1,2\n'))]);
  expect(desk.snapshot()).toMatchObject({ outcome: null, shown: null, names: ['a', 'b'] });
});

it('keeps the table when the row of its names is said twice', async () => {
  const desk = deskOf();
  await desk.openFile(csv('标题\n单位,产值\n甲,3\n'));
  await Promise.all([desk.setNamesRow(1), desk.setNamesRow(2)]);
  expect(desk.snapshot()).toMatchObject({ busy: null, trouble: null, facts: { namesRow: 2, rows: 1 } });
  expect(desk.snapshot().names).toEqual(['单位', '产值']);
});

it('tells nothing of rules over a table that is no longer there', async () => {
  let opening: Promise<void> | null = null;
  const desk: TableDesk = deskOf(new Kept(), null, () => {
    const worker = roomWorker();
    const { postMessage } = worker;
    worker.postMessage = (message: { body: { question: { kind: string } } }) => {
      postMessage(message);
      const asked = message.body.question.kind;
      if (asked === 'lint' && desk.snapshot().rules[0]!.expr !== '') opening ??= desk.openFile(csv('a,b\n1,2\n'));
    };
    return worker;
  });
  await desk.openFile(csv());
  const toldOfNone: boolean[] = [];
  desk.subscribe(() => {
    const { facts, lint } = desk.snapshot();
    if (facts === null) toldOfNone.push(lint.size > 0);
  });
  desk.rules.changeRule(desk.snapshot().rules[0]!.key, { expr: '产值 > 0' });
  await until(desk, () => opening !== null);
  await opening;
  expect(toldOfNone).not.toContain(true);
  expect(desk.snapshot().facts!.columns.map(({ heading }) => heading)).toEqual(['a', 'b']);
});

it('says so when its worker is lost while nothing is asked, and holds no table that is gone with it', async () => {
  const workers: TableWorker[] = [];
  const desk = deskOf(new Kept(), null, () => {
    workers.push(roomWorker());
    return workers[workers.length - 1]!;
  });
  await desk.openFile(csv());
  workers[0]!.onerror!({ message: 'memory', preventDefault: () => undefined } as unknown as ErrorEvent);
  expect(desk.snapshot()).toMatchObject({ facts: null, busy: null, trouble: { code: 'reader-crashed' } });
  await desk.chooseSheet(0);
  expect(desk.snapshot()).toMatchObject({ facts: { rows: 3 }, trouble: null });
});
