import type { DetectResult } from '../detect/run-detect';
import { runDetect } from '../detect/run-detect';
import { barRow, type BarRow, type SectionResult } from '../measuring/bar-row';
import { median } from '../measuring/median';
import type { Effort } from './section';

/** Of the planted errors that must be called, the share that is; of clean returns, the share that may be. */
const GROSS = 0.99;
const HEAVY = 0.98;
const CLEAN = 0.03;
/** Share of a total that may stay wrong when a tenth of the enterprises is called. */
const LEFT = 0.01;
const RIGHT_CELL = 0.9;
const TENTH = 1;
const RIVAL = '±50 %';

function rowsOf({ noise, size, tally }: DetectResult): readonly BarRow[] {
  const of = `${noise}, ${String(size)}`;
  const rival = tally.rival(RIVAL);
  const rivalRecall = rival.called / rival.planted;
  const kinds = [...tally.kinds.values()];
  const sum = (count: (kind: (typeof kinds)[number]) => number): number =>
    kinds.reduce((so, one) => so + count(one), 0);
  const row = (what: string, ratio: number, peerValue: number, bar: number, better: BarRow['better']): BarRow =>
    barRow({ what: `${what} (${of})`, ours: ratio, peer: RIVAL, peerValue, unit: 'share', ratio, bar, better });
  const left = (order: string): number => median(tally.leftBy(order)[TENTH]!);
  return [
    row('gross errors called', tally.gross.called / tally.gross.planted, rivalRecall, GROSS, 'higher'),
    row('errors that move a total called', tally.heavy.called / tally.heavy.planted, rivalRecall, HEAVY, 'higher'),
    row(
      'clean returns called',
      tally.clean.called / tally.clean.returns,
      rival.calledClean / rival.clean,
      CLEAN,
      'lower',
    ),
    row('left wrong after calling a tenth', left('ours'), left(RIVAL), LEFT, 'lower'),
    row('planted cell named first', sum((one) => one.rightCell) / sum((one) => one.oneCell), 0, RIGHT_CELL, 'higher'),
  ];
}

/** Errors planted in simulated zones, and what the call list makes of them, beside the rule that offices use. */
export function detect({ quick, tell }: Effort): SectionResult {
  return { rows: runDetect(quick ? 'quick' : 'full', tell).flatMap(rowsOf), informative: [] };
}
