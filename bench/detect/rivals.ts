import type { TotalColumns } from '../../core/calls/zone-columns';
import { hidiroglouBerthelot } from '../../core/detectors/hidiroglou-berthelot';
import { madFence } from '../../core/detectors/mad-fence';

/** A way of choosing whom to call that offices use today: a score by member, and which are called. */
export interface Rival {
  readonly name: string;
  /** the greater, the sooner; NaN = cannot be told */
  readonly scores: (totals: readonly TotalColumns[]) => { readonly score: Float64Array; readonly called: Uint8Array };
}

const LIMIT = 0.5;
/** What offices look at: output and main business revenue. */
const LOOKED_AT: ReadonlySet<string> = new Set(['output', 'mainRevenue']);

type Judge = (total: TotalColumns) => { readonly score: Float64Array; readonly called: Uint8Array };

/** The worst of the totals that offices look at. */
function worstOf(judge: Judge): Rival['scores'] {
  return (totals) => {
    const looked = totals.filter(({ plan, span }) => span === 'ytd' && LOOKED_AT.has(plan.definition.id)).map(judge);
    const n = totals[0]!.now.length;
    return {
      score: Float64Array.from({ length: n }, (_, i) => Math.max(0, ...looked.map(({ score }) => score[i]! || 0))),
      called: Uint8Array.from({ length: n }, (_, i) => (looked.some(({ called }) => called[i] === 1) ? 1 : 0)),
    };
  };
}

const ratios = ({ now, lastYear }: TotalColumns): Float64Array => now.map((value, i) => value / lastYear[i]!);

export const RIVALS: readonly Rival[] = [
  {
    name: '±50 %',
    scores: worstOf((total) => {
      const score = ratios(total).map((ratio) => Math.abs(ratio - 1));
      return { score, called: Uint8Array.from(score, (growth) => (growth > LIMIT ? 1 : 0)) };
    }),
  },
  {
    name: 'Hidiroglou–Berthelot',
    scores: worstOf(({ now, lastYear }) => {
      const score = new Float64Array(now.length);
      const called = new Uint8Array(now.length);
      const result = hidiroglouBerthelot(now, lastYear);
      if (result.state === 'decided') {
        for (const flag of result.flagged) [score[flag.index], called[flag.index]] = [Math.abs(flag.score), 1];
      }
      return { score, called };
    }),
  },
  {
    name: 'MAD',
    scores: worstOf((total) => {
      const score = new Float64Array(total.now.length);
      const called = new Uint8Array(total.now.length);
      const result = madFence(ratios(total));
      if (result.state === 'decided') {
        for (const flag of result.flagged) [score[flag.index], called[flag.index]] = [Math.abs(flag.score), 1];
      }
      return { score, called };
    }),
  },
];
