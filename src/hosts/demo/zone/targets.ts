import type { Period } from '../../../core/model/period';
import type { Band, ClusterTarget } from './cluster';

/** The month up to which `CLUSTER_TARGETS` and `ZONE_LEVELS` are cumulated. */
export const TARGET_PERIOD: Period = { year: 2013, month: 9 };

/** @param output of this year, 千元. @param growth on last year, as a fraction */
function certified(units: number, output: number, growth: number): Band {
  return { units, output, growth, highTech: true };
}

function uncertified(units: number, output: number, growth: number): Band {
  return { units, output, growth, highTech: false };
}

function target(cluster: string, ...bands: Band[]): ClusterTarget {
  return { cluster, bands };
}

/**
 * January to September 2013, 千元. Published (domain.md §5 and the zone's report): total 8 430 000 and 26.3 %; one
 * enterprise of 新能源, 制药, 汽车零配件 and 包装印刷 with their growth; 机电 and 食品 falling, 烟草 rising; certified
 * enterprises 4 860 000 and 50 %. Ours: the split of the remainder, and who of a cluster grew how much.
 */
export const CLUSTER_TARGETS: readonly ClusterTarget[] = [
  target('新能源', certified(1, 2_330_000, 0.423), uncertified(1, 20_000, 0.25)),
  target('制药', certified(1, 456_000, 0.79), certified(13, 965_000, 0.3553), uncertified(16, 479_000, -0.2056)),
  target('汽车零配件', certified(1, 270_000, 0.149), uncertified(8, 320_000, -0.0291)),
  target('包装印刷', certified(1, 405_000, 3.402), certified(1, 60_000, 0.4286), uncertified(5, 85_000, 0.0625)),
  target('烟草制造', uncertified(1, 1_516_000, 0.3609), uncertified(1, 44_000, 0.24)),
  target('机电制造', certified(1, 174_000, 0.338), uncertified(11, 446_000, -0.18)),
  target('食品饮料及农副产品加工', certified(1, 40_000, 0.333), uncertified(13, 440_000, -0.085)),
  target('其他', certified(2, 160_000, 0.48), uncertified(6, 220_000, -0.0437)),
];

/** What all enterprises together come to, beside output: the zone's own levels, January to the month of calibration. */
export interface ZoneLevels {
  /** sales over output, this year */
  readonly sellThrough: number;
  /** 06 工业增加值, 千元; its growth follows from output */
  readonly valueAdded: number;
  readonly mainRevenue: YearLevel;
  readonly profit: YearLevel;
  /** 工商税收 of industry: 309 营业税金及附加 + 402 应交增值税 [ours] */
  readonly industryTax: YearLevel;
}

/** 千元 of this year, and growth on the same months of last year as a fraction. */
export interface YearLevel {
  readonly level: number;
  readonly growth: number;
}

/** Published for January to September 2013 (domain.md §5). */
export const ZONE_LEVELS: ZoneLevels = {
  sellThrough: 0.978,
  valueAdded: 2_900_000,
  mainRevenue: { level: 8_200_000, growth: 0.27 },
  profit: { level: 830_000, growth: 0.41 },
  industryTax: { level: 740_000, growth: 0.61 },
};

/** Units of the register that do not produce. */
export const IDLE_UNITS = { stopped: 6, closed: 4, preparing: 11 } as const;

/** What GX-K of all enterprises comes to, January to the month of calibration; levels at its end. */
export interface ScienceLevels {
  readonly patents: number;
  /** 研发费用, 千元 */
  readonly research: number;
  /** enterprises that spend on research */
  readonly spenders: number;
  readonly projects: number;
  readonly seniorTitles: number;
  readonly doctors: number;
  readonly graduates: number;
}

/** As the zone's report prints them (domain.md §5); patents are printed as “near 200”. */
export const SCIENCE_LEVELS: ScienceLevels = {
  patents: 198,
  research: 72_080,
  spenders: 14,
  projects: 91,
  seniorTitles: 127,
  doctors: 24,
  graduates: 890,
};
