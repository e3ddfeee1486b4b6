import type { Period } from '../../../core/model/period';
import type { ClusterTarget } from './cluster';

function target(
  cluster: string,
  producing: number,
  output: number,
  growth: number,
  lead: { share: number; growth: number },
  highTechShare: number,
): ClusterTarget {
  return { cluster, producing, output, growth, leadShare: lead.share, leadGrowth: lead.growth, highTechShare };
}

/** The month up to which `CLUSTER_TARGETS` are cumulated. */
export const TARGET_PERIOD: Period = { year: 2013, month: 9 };

/**
 * January to September 2013, 千元. Total 8 430 000, growth 26.3 % and the first four clusters are the published ones
 * (domain.md §5 and the zone's report); the split of the remainder is ours, with 机电 and 食品 falling as reported.
 */
export const CLUSTER_TARGETS: readonly ClusterTarget[] = [
  target('新能源', 2, 2_330_000, 0.423, { share: 0.985, growth: 0.425 }, 1),
  target('制药', 30, 1_900_000, 0.21, { share: 0.24, growth: 0.18 }, 0.78),
  target('汽车零配件', 9, 590_000, 0.045, { share: 0.46, growth: 0.04 }, 0.35),
  target('包装印刷', 7, 550_000, 1.57, { share: 0.72, growth: 3.4 }, 0.75),
  target('烟草制造', 2, 1_560_000, 0.36, { share: 0.97, growth: 0.365 }, 0),
  target('机电制造', 12, 620_000, -0.08, { share: 0.28, growth: -0.1 }, 0.45),
  target('食品饮料及农副产品加工', 14, 480_000, -0.06, { share: 0.22, growth: -0.05 }, 0.12),
  target('其他', 8, 400_000, 0.12, { share: 0.3, growth: 0.1 }, 0.4),
];

/** Units of the register that do not produce. */
export const IDLE_UNITS = { stopped: 6, closed: 4, preparing: 11 } as const;
