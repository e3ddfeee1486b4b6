import { cliWords } from '../../../locales/cli-words';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { compiledPackText } from '../../../adapters/packs/load-compiled-pack';
import { printable } from '../../../adapters/reports/text/printable';
import { addMonths, formatPeriod, monthIndex, type Period } from '../../../core/model/period';
import { fill } from '../../../locales/fill';
import { printedWords } from '../../demo/received/printed-notes';
import { registerBook } from '../../demo/received/register-book';
import { SAMPLE_MONTHS } from '../../demo/sample-months';
import { needsSamplePack, samplePack } from '../../demo/sample-pack';
import { filedFor } from '../../demo/whole-zone';
import { makeZone } from '../../demo/zone/zone';
import { Progress } from '../frame/progress';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { loadPack } from '../load-pack';
import { newFolder } from '../sample/new-folder';
import type { SampleOptions } from '../verbs/sample-options';

/** The pack whose forms the zone fills in. */
const PACK = 'haikou';
const REGISTER = 'register.xlsx';
const PACK_FILE = 'pack.json';

/** @throws UsageError `sample-months` for months that the zone does not have, or the last before the first */
function monthsBetween(from: Period, to: Period): Period[] {
  const { first, last } = SAMPLE_MONTHS;
  const [low, high] = [monthIndex(from), monthIndex(to)];
  if (low < monthIndex(first) || high > monthIndex(last) || low > high) {
    const [given, allowed] = [
      [from, to],
      [first, last],
    ].map((ends) => ends.map(formatPeriod).join('—'));
    throw new UsageError('sample-months', { value: given!, allowed: allowed! });
  }
  return Array.from({ length: high - low + 1 }, (_, i) => addMonths(from, i));
}

async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>, signal: AbortSignal): Promise<void> {
  for (const [name, bytes] of files) {
    const file = path.join(folder, ...name.split('/'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes, { signal });
  }
}

/** Runs `shenbao sample`: the register and a folder for each month, as the enterprises and departments filed. */
export async function runSample(options: SampleOptions, { io, words }: VerbContext): Promise<void> {
  const months = monthsBetween(options.from, options.to);
  const pack = await loadPack(PACK, io.cwd);
  const zone = makeZone({ seed: options.seed });
  const progress = new Progress(io, cliWords(words.language).sample.writing, months.length, options.quiet);
  const hasPack = needsSamplePack(pack, options.from);
  let written = 0;
  await newFolder(path.resolve(io.cwd, options.out), options.out, io.signal, async (folder) => {
    try {
      await writeFiles(folder, new Map([[REGISTER, registerBook(zone.members)]]), io.signal);
      if (hasPack) await writeFile(path.join(folder, PACK_FILE), compiledPackText(samplePack(pack)));
      for (const period of months) {
        const files = filedFor(zone, { forms: pack.forms, words: printedWords(pack) }, period);
        await writeFiles(path.join(folder, formatPeriod(period)), files, io.signal);
        written += files.size;
        progress.step();
        // lets a Ctrl-C through between months
        await setImmediate();
      }
    } finally {
      progress.end();
    }
  });
  if (options.quiet) return;
  const [from, to] = [options.from, options.to].map(formatPeriod);
  const told = fill(cliWords(words.language).sample.written, {
    count: written,
    months: months.length,
    from: from!,
    to: to!,
    register: REGISTER,
    units: zone.members.length,
    out: options.out,
  });
  const own = hasPack
    ? `${printable(fill(cliWords(words.language).sample.pack, { pack: path.join(options.out, PACK_FILE) }))}\n`
    : '';
  io.out(`${printable(told)}\n${own}${cliWords(words.language).sample.simulated}\n`);
}
