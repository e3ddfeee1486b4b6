import type { CallAnswer } from '../../../../core/model/call-answer';
import type { Ranked, ToCall } from '../../../worker/calls/calls-messages';

/**
 * `no-definitions`: the pack has no totals to rank by. `handing`: what was checked goes to the worker. `ranking`: it is
 * at it. `failed`: the worker ended. `done`, `cancelled`: at rest.
 */
export type CallsPhase = 'no-definitions' | 'handing' | 'ranking' | 'cancelled' | 'failed' | 'done';

/** Everything the view shows, at one moment. */
export interface CallsSnapshot {
  readonly phase: CallsPhase;
  /** pieces handed over, of so many */
  readonly done: number;
  readonly total: number;
  /** share of a total that may stay unresolved, as asked */
  readonly threshold: number;
  /** null until there is a list; of a threshold asked before, while another is being ranked */
  readonly ranked: Ranked | null;
  readonly calls: readonly ToCall[];
  /** by member, those of whom something was written down */
  readonly answers: ReadonlyMap<string, CallAnswer>;
  /** calls of the list that were made */
  readonly called: number;
  /** why the worker failed, for support */
  readonly detail: string;
}
