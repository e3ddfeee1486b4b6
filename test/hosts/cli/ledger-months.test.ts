import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { LedgerFolder } from './ledger-files';
import { ROOT } from './run';

jest.setTimeout(300_000);

/** These run the built program as a user would; `npm test` builds it first. */
const BIN = path.join(ROOT, 'bin', 'shenbao.js');
const received = new LedgerFolder();
const ledger = received.path('zone.shenbao');
afterAll(() => {
  received.remove();
});

function shenbao(...argv: string[]): { readonly code: number | null; readonly stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, [BIN, ...argv, '--lang', 'zh-CN'], {
    cwd: received.folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { code: status, stdout };
}

test('whole months of the simulated zone go into a ledger, and who has not filed is told', () => {
  expect(shenbao('sample', '--out', 'zone', '--from', '2013-08', '--to', '2013-09', '--quiet').code).toBe(0);
  const register = ['ledger', 'register', 'zone/register.xlsx', '--ledger', ledger, '--create', '--from', '2013-01'];
  expect(shenbao(...register).stdout).toContain('名录 105 家，从 2013-01 起适用');
  const take = (month: string, ...argv: string[]) =>
    shenbao('accept', `zone/${month}`, '--ledger', ledger, '--period', month, '--quiet', ...argv);
  const august = take('2013-08', '--received', '2013-09-09');
  expect([august.code, august.stdout.includes('收入 176 份（新报 176，更正 0）')]).toEqual([0, true]);
  const september = take('2013-09', '--received', '2013-10-09');
  expect([september.code, september.stdout.includes('收入 264 份（新报 264，更正 0）')]).toEqual([0, true]);
  expect(take('2013-09').stdout).toContain('收入 0 份（新报 0，更正 0），内容未变 264 份，未收 0 份');

  const asked = ['status', '--ledger', ledger, '--period', '2013-09', '--today', '2013-10-20'];
  const rows = shenbao(...asked, '--due', 'B203=8')
    .stdout.split('\n')
    .map((line) => line.split(/\s{2,}/));
  expect(rows).toContainEqual(['B203', '90', '0', '87', '3', '0', '0', '96.7%', '2013-10-08']);
  expect(rows).toContainEqual(['GX-K', '90', '87', '0', '3', '0', '0', '96.7%', '2013-10-15']);
  expect(rows).toContainEqual(['GX-T', '1', '1', '0', '0', '0', '0', '100.0%', '2013-10-10']);
  expect(
    shenbao(...asked, '--mail-list')
      .stdout.trim()
      .split('\r\n'),
  ).toHaveLength(1 + 3);
});
