import type { Period } from '../../../core/model/period';
import type { OperatingStatus } from '../../../core/model/register';
import type { Cluster, IndustryClass, ProductKind } from './cluster';

/** One simulated unit of the register, with the habits its figures follow. */
export interface Enterprise {
  /** place in the register, from 0 */
  readonly number: number;
  /** organisation code as printed, `XXXXXXXX-X` */
  readonly code: string;
  readonly name: string;
  readonly cluster: Cluster;
  readonly subPark: string;
  readonly status: OperatingStatus;
  readonly highTech: { readonly from: Period; readonly to: Period } | null;
  readonly firstMonth: Period;
  readonly lastMonth: Period | null;
  readonly head: string;
  readonly statistician: string;
  readonly filler: string;
  readonly telephone: string;
  readonly profile: Profile;
}

/** What is constant about an enterprise. */
export interface Profile {
  /** classes it works in, the main one first, and their shares of output */
  readonly classes: readonly { readonly kind: IndustryClass; readonly share: number }[];
  readonly products: readonly { readonly kind: ProductKind; readonly classIndex: number; readonly share: number }[];
  /** place in the bands of its cluster's target; -1 when it does not produce */
  readonly band: number;
  /** share of the cluster's output before scaling */
  readonly weight: number;
  /** growth on last year as a fraction, before scaling */
  readonly growth: number;
  readonly exportShare: number;
  readonly newProductShare: number;
  readonly powerIntensity: number;
  readonly valueAddedRate: number;
  /** months of output kept as finished goods */
  readonly stockMonths: number;
}
