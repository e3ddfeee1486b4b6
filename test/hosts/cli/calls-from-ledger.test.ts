import * as v from 'valibot';
import { CallsSchema } from '../../../src/adapters/reports/calls/calls-schema';
import { accept, LedgerFolder, ONE, TWO } from './ledger-files';
import { run } from './run';

const files = new LedgerFolder();
afterAll(() => {
  files.remove();
});

const SEPTEMBER = ['--period', '2013-09'];

it('ranks what the ledger has of the month when no files are given, as the files themselves are ranked', async () => {
  const ledger = files.fresh();
  const wrong = await files.return('one.xlsx', { ...ONE, changes: { 'r02.month': 9 } });
  const right = await files.return('two.xlsx', TWO);
  await accept(ledger, [wrong, right]);
  const ask = async (...argv: string[]) => {
    const { stdout } = await run(['calls', ...argv, ...SEPTEMBER, '--format', 'json']);
    return v.parse(CallsSchema, JSON.parse(stdout));
  };
  const kept = await ask('--ledger', ledger);
  expect(kept.filed).toBe(2);
  // with a ledger it also says what was said
  expect(kept).toMatchObject(await ask(wrong, right));
});

it('says that a ledger has nothing of the month', async () => {
  const ledger = files.fresh();
  await accept(ledger, [await files.return('one.xlsx', ONE)]);
  const { code, stderr } = await run(['calls', '--ledger', ledger, '--period', '2013-05']);
  expect(code).toBe(2);
  expect(stderr).toContain('台账里没有 2013-05 的报表');
});

it('asks for files or a ledger where neither is given', async () => {
  const { code, stderr } = await run(['calls', ...SEPTEMBER]);
  expect(code).toBe(2);
  expect(stderr).toContain('请给出收到的报表');
});

it('knows an enterprise that wrote its name alone by the code of the register, with what was found', async () => {
  const register = files.register('名录.xlsx', [[ONE.name, ONE.code]]);
  const nameless = await files.return('name.xlsx', { name: ONE.name, code: '', changes: { 'r02.month': 9 } });
  const { stdout } = await run(['calls', nameless, '--register', register, ...SEPTEMBER, '--format', 'json']);
  const { calls, rest } = v.parse(CallsSchema, JSON.parse(stdout));
  const [one] = [...calls, ...rest];
  expect(one).toMatchObject({ enterprise: 'D2143569X', name: ONE.name });
  expect(one!.rules).not.toEqual([]);
});
