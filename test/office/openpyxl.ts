import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const DEBIANS = '/usr/bin/python3';

/** A Python that has openpyxl: what `npm test` found or installed (SHENBAO_OPENPYXL), else Debian's; or null. */
export function openpyxlProgram(): string | null {
  const given = process.env.SHENBAO_OPENPYXL;
  if (given) return given;
  return existsSync(DEBIANS) && spawnSync(DEBIANS, ['-c', 'import openpyxl']).status === 0 ? DEBIANS : null;
}

const SCRIPT = `import sys,json,openpyxl
book=openpyxl.load_workbook(sys.argv[1],data_only=True)
print(json.dumps({s.title+"!"+c.coordinate:c.value for s in book.worksheets for r in s.iter_rows() for c in r if c.value is not None},default=str))`;

/** The values of a workbook as openpyxl reads them, by place: `Sheet!B2`. @throws what it says, where it cannot open it */
export function readByOpenpyxl(program: string, bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shenbao-openpyxl-'));
  try {
    const file = path.join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    const done = spawnSync(program, ['-c', SCRIPT, file], { encoding: 'utf8', env: { PYTHONIOENCODING: 'utf8' } });
    if (done.status !== 0) throw new Error(done.stderr);
    return JSON.parse(done.stdout) as Record<string, unknown>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
