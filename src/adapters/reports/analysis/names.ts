import type { Pack } from '../../../core/model/pack';
import type { BilingualText } from '../../../core/model/text';

/** What a report has to know of a measure or a ratio beside its figures. */
export interface MeasureName {
  readonly name: BilingualText;
  /** `result` for what is called a loss when negative (利润) */
  readonly kind: 'amount' | 'result';
  /** of a ratio: which one it is */
  readonly ratio: string | null;
}

/** The names an analysis is told with: those of the pack. */
export interface AnalysisNames {
  readonly pack: { readonly id: string; readonly version: string; readonly name: BilingualText };
  /** measures and ratios by id */
  readonly measures: ReadonlyMap<string, MeasureName>;
  /** by indicator */
  readonly plans: ReadonlyMap<string, BilingualText>;
  readonly references: ReadonlyMap<string, BilingualText>;
  readonly disclosure: { readonly fewest: number; readonly dominant: number };
}

const named = (list: readonly { readonly indicator: string; readonly name: BilingualText }[]) =>
  new Map(list.map(({ indicator, name }) => [indicator, name]));

/** The names that a pack with analysis definitions gives. */
export function analysisNames(pack: Pack): AnalysisNames {
  const { measures = [], ratios = [], disclosure = { fewest: 3, dominant: 85 } } = pack.analysis ?? {};
  return {
    pack: { id: pack.id, version: pack.version, name: pack.name },
    measures: new Map<string, MeasureName>([
      ...measures.map(({ id, name, kind }) => [id, { name, kind, ratio: null }] as const),
      ...ratios.map(({ id, name, indicator }) => [id, { name, kind: 'amount', ratio: indicator }] as const),
    ]),
    plans: named(pack.planBook?.plans ?? []),
    references: named(pack.planBook?.references ?? []),
    disclosure,
  };
}
