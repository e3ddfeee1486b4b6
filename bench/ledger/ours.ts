import { duckdbStore } from '../../adapters/store/duckdb-store';
import { groupFigures } from '../../core/analysis/columns/group-figures';
import { isLedgerProblem } from '../../core/model/ledger';
import type { ChildFigures } from '../measuring/child-figures';
import { stopwatch, timed } from '../measuring/stopwatch';
import { FoundFigures } from './figures-file';
import { GROUPS, MEASURES, NOW, numberOf, THEN } from './ledger-size';

/** The ledger opened and its columns loaded as the product does, then sums, counts and medians by group. */
export async function run({ file, found }: { readonly file: string; readonly found: string }): Promise<ChildFigures> {
  const whole = stopwatch();
  const ledger = await duckdbStore().open(file, { readOnly: true });
  if (isLedgerProblem(ledger)) throw new Error(`${ledger.code} ${JSON.stringify(ledger.facts)}`);
  const { members, values, unknown } = await ledger.columns(MEASURES, [NOW, THEN]);
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}`);
  const load = whole();
  const of = Int32Array.from(members, (key) => numberOf(key) % GROUPS);
  const pairs = values.map(([now, then]) => ({ now: now!, then: then! }));
  let figures: ReturnType<typeof groupFigures> = [];
  const analyse = await timed(() => {
    figures = groupFigures(pairs, { of, count: GROUPS });
  });
  const all = whole();
  await ledger.close();
  const out = new FoundFigures();
  figures.forEach(({ now, then, valued, medianGrowth }, measure) => {
    for (let group = 0; group < GROUPS; group++) {
      out.set('now', measure, group, now[group]!);
      out.set('then', measure, group, then[group]!);
      out.set('valued', measure, group, valued[group]!);
      out.set('median', measure, group, medianGrowth[group]!);
    }
  });
  out.write(found);
  return { spent: { load, analyse, all }, sink: null };
}
