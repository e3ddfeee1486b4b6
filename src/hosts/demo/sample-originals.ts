import type { Pack } from '../../core/model/pack';
import { DEFAULT_SEED, DEMO_PERIOD } from './demo-options';
import { ALL_PLANTS } from './planted/all-plants';
import { isQuiet } from './received/assign-plants';
import { printedWords } from './received/printed-notes';
import { receiveReturn } from './received/receive-return';
import type { TruthEntry } from './received/truth';
import { makeZone } from './zone/zone';

/** A program that saves a return again, as what, and what is planted before. */
interface SamplePlan {
  readonly program: 'libreoffice' | 'exceljs';
  readonly extension: 'xlsx' | 'xls' | 'ods';
  readonly plant: string | null;
}

const PLANS: readonly SamplePlan[] = [
  { program: 'libreoffice', extension: 'xlsx', plant: null },
  { program: 'libreoffice', extension: 'xls', plant: 'profit-broken' },
  { program: 'libreoffice', extension: 'ods', plant: 'export-exceeds-sales' },
  { program: 'exceljs', extension: 'xlsx', plant: null },
  { program: 'exceljs', extension: 'xlsx', plant: 'balance-broken' },
];

/** A return of the demo's own month, to be saved again by another program. */
export interface SampleOriginal extends SamplePlan {
  readonly code: string;
  readonly bytes: Uint8Array;
  readonly planted: TruthEntry | null;
}

/** The returns behind assets/samples: of the last quiet enterprises of the register, so that plants keep the others. */
export function sampleOriginals(pack: Pack): SampleOriginal[] {
  const members = makeZone({ seed: DEFAULT_SEED }).members.filter(isQuiet).slice(-PLANS.length);
  return PLANS.map((plan, i) => {
    const member = members[i]!;
    const plant = ALL_PLANTS.find((one) => one.id === plan.plant);
    const options = { forms: pack.forms, period: DEMO_PERIOD, words: printedWords(pack) };
    const { files, entry } = receiveReturn(options, member, plant && { plant, member, other: member });
    return { ...plan, code: member.enterprise.code, bytes: files[0]!.bytes, planted: entry };
  });
}
