import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ALL_PLANTS } from '../../../src/hosts/demo/planted/all-plants';
import type { Plant } from '../../../src/hosts/demo/planted/plant';
import { DEMO_PERIOD } from '../../../src/hosts/demo/demo-options';
import { isQuiet } from '../../../src/hosts/demo/received/assign-plants';
import { filersOf } from '../../../src/hosts/demo/received/month-folder';
import { printedWords } from '../../../src/hosts/demo/received/printed-notes';
import { fileName, receiveReturn } from '../../../src/hosts/demo/received/receive-return';
import { registerBook } from '../../../src/hosts/demo/received/register-book';
import type { Member } from '../../../src/hosts/demo/zone/member';
import { printedCode } from '../../../src/hosts/demo/zone/organisation-code';
import { makeZone } from '../../../src/hosts/demo/zone/zone';
import { haikouPack } from '../../core/checking/haikou';

/** An enterprise may call itself what a spreadsheet would run, and a browser would draw. */
export const RISKY_NAME = '=HYPERLINK("http://x.test","<b>点我</b>")';
/** Its place among the returns. */
const RISKY = 1;
/** Enterprises of the register that send nothing. */
export const SILENT = 6;
/** Every so many-th return has one of these mistakes, in turn. */
const EVERY = 9;
const PLANTED = ['balance-broken', 'growth-extreme', 'file-truncated', 'one-cell-tenfold', 'file-encrypted'];

/** Enterprises that file, of one simulated zone after another, each with a code of its own; then `SILENT` more. */
function membersFor(count: number): Member[] {
  const members: Member[] = [];
  for (let zone = 0; members.length < count; zone++) {
    members.push(...filersOf(makeZone({ seed: `many ${String(zone)}` }), DEMO_PERIOD));
  }
  return members.slice(0, count).map((member, at) => ({
    ...member,
    enterprise: {
      ...member.enterprise,
      code: printedCode(`M${String(1_000_000 + at)}`),
      ...(at === RISKY && { name: RISKY_NAME }),
    },
  }));
}

function plantFor(at: number, member: Member): Plant | undefined {
  // reports name those with something to correct
  if (at === RISKY) return ALL_PLANTS.find(({ id }) => id === PLANTED[0]);
  if (at % EVERY !== 0) return undefined;
  const plant = ALL_PLANTS.find(({ id }) => id === PLANTED[(at / EVERY) % PLANTED.length]);
  return plant && (plant.file || (isQuiet(member) && (plant.suits?.(member) ?? true))) ? plant : undefined;
}

/** What lies on the desk of an office: a folder of returns, and the register. */
export interface ManyReturns {
  readonly folder: string;
  readonly register: string;
}

/** Writes `count` returns of as many enterprises into `root`/received, and their register beside it. */
export async function writeMany(root: string, count: number): Promise<ManyReturns> {
  const pack = await haikouPack();
  const options = { forms: pack.forms, period: DEMO_PERIOD, words: printedWords(pack) };
  const members = membersFor(count + SILENT);
  const folder = path.join(root, 'received');
  mkdirSync(folder);
  // as if they had lain there for a while
  const before = new Date(Date.now() - 60_000);
  members.slice(0, count).forEach((member, at) => {
    const plant = plantFor(at, member);
    const { files } = receiveReturn(options, member, plant && { plant, member, other: member });
    const name = at === RISKY ? `${member.enterprise.code}.xlsx` : fileName(member);
    const file = path.join(folder, name);
    writeFileSync(file, files[0]!.bytes);
    utimesSync(file, before, before);
  });
  const register = path.join(root, 'register.xlsx');
  writeFileSync(register, registerBook(members));
  return { folder, register };
}
