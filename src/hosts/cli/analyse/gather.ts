import type { HostNote } from '../../../adapters/reports/analysis/report';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { AnalysisInput } from '../../../core/model/analysis';
import { loadRegister } from '../batch/load-register';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import type { AnalyseOptions } from '../verbs/analyse-options';
import { ledgerFilings } from './ledger-filings';
import { receivedFilings, type ReceivedFilings } from './received-filings';

/** Returns and register of an analysis, with what has to be said of how they came. */
export interface Gathered extends Pick<AnalysisInput, 'filings' | 'entries' | 'entriesThen'> {
  readonly source: 'files' | 'ledger';
  readonly notes: readonly HostNote[];
  readonly refused: boolean;
  /** returns of the period break mandatory relations */
  readonly failing: boolean;
}

const note = (code: HostNote['code'], about: HostNote['about'] = []): HostNote => ({
  code,
  count: about.length,
  about,
});

function notesOf({ failing, unplaced, refused }: ReceivedFilings, { include }: AnalyseOptions): HostNote[] {
  const broken = failing.map(({ filing, rules }) => ({
    name: filing.enterprise.name ?? '',
    form: filing.form.id,
    rules,
  }));
  const file = (path: string | null) => ({ name: path ?? '', form: null, rules: [] });
  return [
    note(include === 'all' ? 'failing-included' : 'failing-left-out', broken),
    note(
      'refused',
      refused.map(({ path }) => file(path)),
    ),
    note(
      'unplaced',
      unplaced.map(({ path }) => file(path)),
    ),
  ].filter(({ count }) => count > 0);
}

async function fromFiles(
  paths: readonly string[],
  options: AnalyseOptions,
  pack: CompiledPack,
  context: VerbContext,
): Promise<Gathered> {
  const { io, words } = context;
  const { register, previous, period, include } = options;
  const entries = register === undefined ? null : await loadRegister(register, io, words);
  const run = { options, io, words };
  const got = await receivedFilings({ paths, previous, register, period, include }, pack, entries, run);
  return {
    filings: got.filings,
    entries: entries ?? [],
    source: 'files',
    notes: [...(entries === null ? [note('no-register')] : []), ...notesOf(got, options)],
    refused: got.refused.length > 0,
    failing: got.failing.length > 0,
  };
}

/** A register named on the command line is taken before the ledger's own. */
async function fromLedger(
  file: string,
  options: AnalyseOptions,
  pack: CompiledPack,
  context: VerbContext,
): Promise<Gathered> {
  const { io, words } = context;
  const named = options.register === undefined ? null : await loadRegister(options.register, io, words);
  const { filings, entries, entriesThen, beforeFirst } = await ledgerFilings(file, options.period, pack, context);
  const register = named ?? entries;
  return {
    filings,
    entries: register ?? [],
    ...(named === null && entriesThen !== null ? { entriesThen } : {}),
    source: 'ledger',
    notes: [
      ...(register === null ? [note('no-register')] : []),
      ...(named === null && beforeFirst ? [note('register-before-first')] : []),
    ],
    refused: false,
    failing: false,
  };
}

/**
 * The returns that an analysis is of.
 * @throws UsageError `analyse-what` unless there are either paths or a ledger, `analyse-needs-register`
 */
export async function gather(
  paths: readonly string[],
  options: AnalyseOptions,
  pack: CompiledPack,
  context: VerbContext,
): Promise<Gathered> {
  const { ledger, by } = options;
  if ((ledger === undefined) === (paths.length === 0)) throw new UsageError('analyse-what');
  const gathered =
    ledger === undefined
      ? await fromFiles(paths, options, pack, context)
      : await fromLedger(ledger, options, pack, context);
  if (by.length > 0 && gathered.entries.length === 0) {
    throw new UsageError('analyse-needs-register', { value: by.map((one) => one.join('×')).join(', ') });
  }
  return gathered;
}
