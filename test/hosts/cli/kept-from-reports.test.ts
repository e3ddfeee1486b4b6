import { readFileSync } from 'node:fs';
import { accept, LedgerFolder, ONE } from './ledger-files';
import { run } from './run';

jest.setTimeout(120_000);
const received = new LedgerFolder();
const ledger = received.fresh();
let file = '';
afterAll(() => {
  received.remove();
});

beforeAll(async () => {
  file = await received.return('in/a.xlsx', { ...ONE, forms: ['B204-1'] });
  await accept(ledger, [file]);
});

const inLedger = (): string[] => ['--ledger', ledger, '--period', '2013-09'];

describe('a slip in --out', () => {
  it.each([
    ['status', () => ['status', ...inLedger(), '--format', 'json', '--out', ledger], '是台账'],
    ['check', () => ['check', file, ...inLedger(), '--out', ledger], '不能覆盖'],
    ['accept', () => ['accept', file, ...inLedger(), '--out', ledger], '不能覆盖'],
  ])('of %s does not cost the ledger', async (_, argv, said) => {
    const before = readFileSync(ledger);
    const { code, stderr } = await run(argv());
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(readFileSync(ledger).equals(before)).toBe(true);
  });

  it.each([
    ['check', ['--format', 'xlsx']],
    ['check', ['--format', 'json']],
    ['accept', ['--format', 'json']],
  ])('of %s %s does not cost the received file', async (verb, format) => {
    const before = readFileSync(file);
    const { code, stderr } = await run([verb, received.path('in'), ...inLedger(), ...format, '--out', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('不能覆盖');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('of status does not cost a workbook that it does not read', async () => {
    const before = readFileSync(file);
    const { code, stderr } = await run(['status', ...inLedger(), '--lang', 'en', '--mail-list', '--out', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('is a workbook and is not replaced by a report');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('and a report takes the place of the report before', async () => {
    const out = received.put('status.json', 'the report of yesterday');
    expect((await run(['status', ...inLedger(), '--format', 'json', '--out', out])).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('shenbao.status/1');
  });
});
