import type { AnalyseBatch } from './analyse-batch';
import type { AnalysePhase, AnalyseSnapshot } from './analyse-snapshot';

/** Files told by name; of more than these only the number is told. */
const MOST_TOLD = 200;

export function makeAnalyseSnapshot(
  batch: AnalyseBatch,
  phase: AnalysePhase,
  progress: { readonly total: number; readonly done: number },
): AnalyseSnapshot {
  const { files, register, ledgers, inBook, months, wish, analysis, failing, unplaced, notices, current } = batch;
  const { ledgerRegister } = batch;
  const unread = files.all.flatMap(({ path, outcome }) => {
    const refusal = outcome?.refusal ?? null;
    return refusal === null ? [] : [{ path, refusal }];
  });
  const unknown = [...batch.sorted].flatMap(([{ path, outcome }, what]) =>
    what === 'nothing' && outcome?.returns.length === 0 ? [path] : [],
  );
  return {
    ...{ phase, total: progress.total, done: progress.done },
    files: { chosen: files.all.length, returns: batch.returns },
    unread: unread.slice(0, MOST_TOLD),
    unknown: unknown.slice(0, MOST_TOLD),
    register: register
      ? { name: register.name, entries: register.entries.length, found: register.found }
      : ledgerRegister && { name: ledgers[0]?.name ?? '', entries: ledgerRegister.entries, found: true },
    beforeFirst: register === null && ledgerRegister?.beforeFirst === true,
    ledgers: [...ledgers],
    ...{ inBook, months, wish, analysis, failing, unplaced, notices, current },
  };
}
