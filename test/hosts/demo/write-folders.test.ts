import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettledFile } from '../../../src/adapters/folder/read-settled';
import { DEFAULT_LIMITS } from '../../../src/adapters/ooxml/limits';
import { writeZip } from '../../../src/adapters/ooxml/write-zip';
import { demoPaths, writeFolders } from '../../../src/hosts/demo/write-folders';

const out = mkdtempSync(path.join(tmpdir(), 'shenbao-demo-'));
afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

test('a file cut off on purpose is cut off, not still being copied, however soon it is checked', async () => {
  const whole = writeZip([{ name: 'a.xml', bytes: new TextEncoder().encode('x'.repeat(500)) }]);
  const truth = {
    schema: 'shenbao.demo-truth/1',
    simulated: true,
    seed: '',
    period: '2013-09',
    planted: [],
    clean: [],
  } as const;
  const received = new Map([['区/cut.xlsx', whole.slice(0, 60)]]);
  const paths = demoPaths(out);
  writeFolders({ received, previous: new Map(), register: whole, truth }, paths);
  const bytes = await readSettledFile(path.join(paths.received, '区', 'cut.xlsx'), DEFAULT_LIMITS.fileBytes);
  expect(bytes).toBeInstanceOf(Uint8Array);
});
