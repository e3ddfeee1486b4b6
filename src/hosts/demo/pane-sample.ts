import type { Pack } from '../../core/model/pack';
import { addMonths } from '../../core/model/period';
import { DEFAULT_SEED, DEMO_PERIOD } from './demo-options';
import { ALL_PLANTS } from './planted/all-plants';
import type { Plant } from './planted/plant';
import { isQuiet } from './received/assign-plants';
import { printedWords } from './received/printed-notes';
import { fileName, receiveReturn } from './received/receive-return';
import { makeZone } from './zone/zone';

/** Mistakes of the sample return, one after the other: some to correct, some to explain. */
const PLANTED = [
  'growth-extreme',
  'value-added-implausible',
  'export-exceeds-sales',
  'balance-broken',
  'one-cell-tenfold',
];

/** A return to try the pane with, the same without its mistakes, and the return of the month before as it was filed. */
export interface PaneSample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly right: Uint8Array;
  readonly earlier: Uint8Array;
}

/** Several plants made in one return. */
function together(plants: readonly Plant[]): Plant {
  const [first] = plants;
  if (!first) throw new Error('no plant');
  return {
    ...first,
    id: 'sample',
    figures: (bench) => plants.map((plant) => plant.figures!(bench))[0]!,
  };
}

/** The sample return of the pane: of a fictional enterprise of the simulated zone that exports and makes new products. */
export function paneSample(pack: Pack): PaneSample {
  const plants = PLANTED.map((id) => ALL_PLANTS.find((plant) => plant.id === id)!);
  const suits = plants.flatMap((plant) => plant.suits ?? []);
  const member = makeZone({ seed: DEFAULT_SEED })
    .members.filter(isQuiet)
    .find((one) => suits.every((fits) => fits(one)));
  if (!member) throw new Error('no enterprise suits the sample');
  const plant = together(plants);
  const words = printedWords(pack);
  const options = { forms: pack.forms, period: DEMO_PERIOD, words };
  const now = receiveReturn(options, member, { plant, member, other: member });
  const right = receiveReturn(options, member, undefined);
  const before = receiveReturn({ ...options, period: addMonths(DEMO_PERIOD, -1) }, member, undefined);
  const [bytes, rightBytes, earlier] = [now, right, before].map(({ files }) => files[0]!.bytes);
  return { name: fileName(member), bytes: bytes!, right: rightBytes!, earlier: earlier! };
}
