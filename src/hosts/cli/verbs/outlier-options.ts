import type { OutlierMethod } from '../../../core/outliers/outlier-result';
import type { ListFormat } from '../frame/format-option';

export interface OutlierOptions {
  readonly method: OutlierMethod;
  readonly current: string;
  readonly previous?: string;
  readonly by: readonly string[];
  readonly u: number;
  readonly a: number;
  readonly c: number;
  readonly strong: number;
  readonly pct: number;
  readonly quantile: '6' | '7';
  readonly k: number;
  readonly sheet?: string;
  readonly format: ListFormat;
}
