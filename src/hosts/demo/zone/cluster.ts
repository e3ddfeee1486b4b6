/** A product of an industry class: what is counted beside the value. */
export interface ProductKind {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** 千元 a unit */
  readonly price: number;
  /** decimals the quantity is filed with */
  readonly decimals: number;
}

/** A GB/T 4754-2011 class with its products. */
export interface IndustryClass {
  readonly code: string;
  readonly name: string;
  readonly products: readonly ProductKind[];
}

/** Shares of a profit and loss account, of revenue. */
export interface Margins {
  readonly cost: number;
  /** 营业税金及附加 */
  readonly tax: number;
  readonly selling: number;
  readonly administration: number;
  readonly finance: number;
  /** 应交增值税 */
  readonly valueAddedTax: number;
}

/** An industrial cluster (产业集群) of the zone: who is in it and how it behaves. */
export interface Cluster {
  readonly name: string;
  readonly subParks: readonly string[];
  readonly classes: readonly IndustryClass[];
  /** what its enterprises' names end in */
  readonly trades: readonly string[];
  /** share of output by month, January first; its level does not matter */
  readonly season: readonly number[];
  /** kWh per 1 元 of output */
  readonly powerIntensity: number;
  readonly valueAddedRate: number;
  /** share of enterprises that export, and of their sales that is exported */
  readonly exporting: { readonly chance: number; readonly share: number };
  readonly newProductShare: number;
  /** monthly output a person, 千元 */
  readonly outputPerPerson: number;
  /** monthly pay a person, 千元 */
  readonly pay: number;
  readonly margins: Margins;
}

/** Enterprises of a cluster that are calibrated together. Money in 千元, January to the month of calibration. */
export interface Band {
  /** producing enterprises */
  readonly units: number;
  readonly output: number;
  /** growth on the same months of last year, as a fraction */
  readonly growth: number;
  /** whether they hold a certificate (高新技术企业) */
  readonly highTech: boolean;
}

/** What a cluster has to come to: the zone's totals are met by scaling, so a demo can be calibrated to published ones. */
export interface ClusterTarget {
  readonly cluster: string;
  /** its largest enterprise, a band of its own, stands first */
  readonly bands: readonly Band[];
}

export function outputOf(target: ClusterTarget): number {
  return target.bands.reduce((sum, band) => sum + band.output, 0);
}
