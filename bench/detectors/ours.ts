import { writeFileSync } from 'node:fs';
import { findOutliers } from '../../core/outliers/find-outliers';
import { OUTLIER_DEFAULTS, type OutlierMethod } from '../../core/outliers/outlier-result';
import type { ChildFigures } from '../measuring/child-figures';
import { detectorTable, GROUP, INDICATORS, nowName, thenName } from './detector-data';
import { firstAndWarm } from './passes';

/** Every indicator by each method, group by group, as `shenbao table outliers` does it. */
export async function run({ rows, found }: { readonly rows: number; readonly found: string }): Promise<ChildFigures> {
  const table = detectorTable(rows);
  const flags: Record<string, number[][]> = {};
  const judge = (method: OutlierMethod) =>
    firstAndWarm(() => {
      flags[method] = Array.from({ length: INDICATORS }, (_, i) => {
        const columns = { current: nowName(i), previous: thenName(i), by: [GROUP] };
        const result = findOutliers(table, { ...OUTLIER_DEFAULTS, method, ...columns });
        if ('code' in result) throw new Error(`${result.code} ${result.name}`);
        return result.flagged.map(({ record }) => record);
      });
    });
  const hb = await judge('hidiroglou-berthelot');
  const mad = await judge('mad');
  const spent = { hb: hb.warm, mad: mad.warm, hbFirst: hb.first, madFirst: mad.first };
  writeFileSync(found, JSON.stringify(flags));
  return { spent, sink: null };
}
