import type { Period } from '../../../core/model/period';

export interface SampleOptions {
  readonly out: string;
  readonly from: Period;
  readonly to: Period;
  readonly seed: string;
  readonly quiet: boolean;
}
