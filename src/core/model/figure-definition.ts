import type { BilingualText } from './text';

/** The indicators a pack can ask for; each is one file of core/indicators. */
export const FIGURE_INDICATORS = [
  'level',
  'growth',
  'month-growth',
  'month-from-cumulative',
  'sell-through',
  'sell-through-change',
  'share',
  'share-change',
  'value-added-rate',
  'margin',
  'per-head',
] as const;

export type FigureIndicator = (typeof FIGURE_INDICATORS)[number];

/** A figure that is shown of every return of a pack (指标), as kept in `figures.yaml`. */
export interface FigureDefinition {
  /** stable name: `output.growth.ytd` */
  readonly id: string;
  /** figures of one card: `output` */
  readonly card: string;
  readonly name: BilingualText;
  readonly indicator: FigureIndicator;
  /** the figures of the forms it is computed from, by role: `now: B2041.r01.month`, `before: previous(B2041.r01.ytd)` */
  readonly terms: Readonly<Record<string, string>>;
  /** `result` for what is called a loss when negative; `amount` for anything else */
  readonly kind: 'amount' | 'result';
  /** digits after the point to show */
  readonly decimals: number;
  readonly source: string;
}
