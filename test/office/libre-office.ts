import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['soffice', 'libreoffice'];

/** The office suite's program: what `npm test` found or installed (SHENBAO_OFFICE), else the one on the path; or null. */
export function officeProgram(): string | null {
  const given = process.env.SHENBAO_OFFICE;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const files = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return files.find((file) => existsSync(file)) ?? null;
}

/**
 * LibreOffice recalculates a workbook on load only when told to: it keeps cached values, also with fullCalcOnLoad
 * (decisions.md, Oracles). 0 = always.
 */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Longest that one run may take; then it is ended and the test fails. */
const DEADLINE = 170_000;

/**
 * Opens workbooks in LibreOffice with a private profile that recalculates everything, and saves them again.
 * @param books bytes by file name, such as `B203.xlsx`
 * @returns the bytes of the saved workbooks by the same names
 */
export function resave(program: string, books: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shenbao-office-'));
  try {
    const profile = path.join(folder, 'profile');
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const files = [...books].map(([name, bytes]) => {
      const file = path.join(folder, name);
      writeFileSync(file, bytes);
      return file;
    });
    const out = path.join(folder, 'out');
    const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--nologo'];
    const done = spawnSync(program, [...args, '--convert-to', 'xlsx', '--outdir', out, ...files], {
      encoding: 'utf8',
      timeout: DEADLINE,
      // a desktop that is open must not get the workbooks
      env: { ...process.env, SAL_USE_VCLPLUGIN: 'svp' },
    });
    const saved = new Map<string, Uint8Array>();
    for (const name of books.keys()) {
      const file = path.join(out, name);
      if (!existsSync(file)) throw new Error(`${program}: ${name} was not saved\n${done.stdout}\n${done.stderr}`);
      saved.set(name, readFileSync(file));
    }
    return saved;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
