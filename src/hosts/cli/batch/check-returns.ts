import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { CheckReport } from '../../../adapters/reports/check-report';
import type { Words } from '../../../locales/words';
import type { CliIo } from '../frame/cli-io';
import { UsageError } from '../frame/usage-error';
import { loadPack } from '../load-pack';
import { refuseOutside } from '../validity';
import type { CheckOptions } from '../verbs/check-options';
import { batchReport } from '../../batch/batch-report';
import type { CheckSettings } from '../../batch/check-settings';
import { listItems } from './list-items';
import { loadRegister } from './load-register';
import { lookWithProgress } from './look-with-progress';
import { withoutRegister } from './without-register';
import { historyOf } from '../../batch/history-of';

/** The pack, in force for the period, with the rules of one's own beside its own. */
async function packFor(options: CheckOptions, io: CliIo, words: Words): Promise<CompiledPack> {
  const pack = await loadPack(options.pack, io.cwd);
  await refuseOutside(pack, options.period);
  if (options.rules === undefined) return pack;
  const { addRules } = await import('../add-rules');
  return addRules(pack, options.rules, io.cwd, words);
}

/**
 * The whole of `shenbao check`: lists what was received, reads earlier filings and the register, checks every file,
 * compares the batch, and says which returns are missing.
 * @throws UsageError when what was asked cannot be done; the abort reason on Ctrl-C. A bad file never throws.
 */
export async function checkReturns(
  paths: readonly string[],
  options: CheckOptions,
  io: CliIo,
  words: Words,
): Promise<CheckReport> {
  const run = { options, io, words };
  const pack = await packFor(options, io, words);
  const listed = withoutRegister(await listItems(paths, io.cwd), options.register, io.cwd);
  if (listed.items.length + listed.settled.length === 0) throw new UsageError('no-files', { value: paths.join(' ') });
  const register = options.register === undefined ? null : await loadRegister(options.register, io, words);
  const earlier = await listItems(options.previous, io.cwd);
  const bare: CheckSettings = { pack, period: options.period, register, history: { previous: [], lastYear: [] } };
  const history = historyOf(await lookWithProgress(earlier.items, bare, false, run), options.period, pack);
  const settings = { ...bare, history };
  const outcomes = [...(await lookWithProgress(listed.items, settings, true, run)), ...listed.settled];
  return batchReport(outcomes, settings, { audience: options.audience, failOn: options.failOn });
}
