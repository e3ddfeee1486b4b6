import { printable } from '../../../adapters/reports/text/printable';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { Ledger } from '../../../core/model/ledger';
import { addMonths, formatPeriod, type Period } from '../../../core/model/period';
import type { RegisterEntry } from '../../../core/model/register';
import type { FilingRecord } from '../../../core/reading/filing-transfer';
import { fill } from '../../../locales/fill';
import { ledgerWords } from '../../../locales/ledger-words';
import type { VerbContext } from '../frame/verb';
import { withLedger } from './with-ledger';

/** What a ledger knows that the check of a month needs. */
export interface LedgerSide {
  /** as it was in the month; null while the ledger has none */
  readonly register: readonly RegisterEntry[] | null;
  /** of the month and the quarter before, and of the same month of last year */
  readonly earlier: readonly FilingRecord[];
  /** of the month itself */
  readonly beside: readonly FilingRecord[];
}

/** Months before the period that rules look at: the month, for quarterly forms the quarter before, and last year's. */
const BEFORE = [-1, -3, -12];

async function recordsOf(ledger: Ledger, period: Period, { forms }: CompiledPack): Promise<FilingRecord[]> {
  const known = new Set(forms.map(({ id, version }) => `${id} ${version}`));
  const filings = await ledger.filings({ period });
  return filings.map(({ record }) => record).filter((one) => known.has(`${one.formId} ${one.formVersion}`));
}

/** The register of a month; where the ledger begins later, the first one is used, and that is said. */
export async function registerOfLedger(
  ledger: Ledger,
  period: Period,
  { io, words }: Pick<VerbContext, 'io' | 'words'>,
): Promise<readonly RegisterEntry[] | null> {
  const { entries, asOf, beforeFirst } = await ledger.registerAt(period);
  if (asOf === null) return null;
  if (beforeFirst) {
    const facts = { from: formatPeriod(asOf), period: formatPeriod(period) };
    io.err(`${printable(fill(ledgerWords(words.language).registerBefore, facts))}\n`);
  }
  return entries;
}

/** What an open ledger knows of a month. Filings under forms that the pack does not have are left out. */
export async function sideOf(
  ledger: Ledger,
  period: Period,
  pack: CompiledPack,
  speaker: Pick<VerbContext, 'io' | 'words'>,
): Promise<LedgerSide> {
  const register = await registerOfLedger(ledger, period, speaker);
  const earlier: FilingRecord[] = [];
  for (const months of BEFORE) earlier.push(...(await recordsOf(ledger, addMonths(period, months), pack)));
  return { register, earlier, beside: await recordsOf(ledger, period, pack) };
}

/** The same of a ledger that is opened for it, for reading only. */
export function ledgerSideOf(
  file: string,
  period: Period,
  pack: CompiledPack,
  speaker: Pick<VerbContext, 'io' | 'words'>,
): Promise<LedgerSide> {
  return withLedger({ file, readOnly: true }, speaker, (ledger) => sideOf(ledger, period, pack, speaker));
}
