import type { CallsReport } from '../../../adapters/reports/calls/calls-report';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import { ruleBookOf } from '../../../locales/rule-book';
import type { Ranked, ToCall } from '../../worker/calls/calls-messages';

/** A list of the worker as reports have it; those below the line stayed there, only their number is known. */
export function callsReport(ranked: Ranked, calls: readonly ToCall[], pack: CompiledPack): CallsReport {
  const { period, threshold, filed, unresolved, notRead, unrecognised } = ranked;
  const list = { period, threshold, filed, unresolved, calls: calls.map(({ call }) => call), rest: [] };
  const measures = new Map((pack.analysis?.measures ?? []).map((measure) => [measure.id, measure]));
  return { pack, list, measures, book: ruleBookOf(pack), notRead, unrecognised };
}
