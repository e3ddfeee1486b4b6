import type { LedgerFiling } from '../model/ledger';
import type { Register, RegisterEntry } from '../model/register';

/** The revisions of one return, the first one first. */
export type Revisions = readonly [LedgerFiling, ...LedgerFiling[]];

/** What the ledger has of one filer, by form. */
export interface FilerReturns {
  /** null for the zone, and for a filer who is not in the register */
  readonly entry: RegisterEntry | null;
  readonly filer: string;
  readonly name: string;
  readonly byForm: ReadonlyMap<string, Revisions>;
}

/** The enterprise of the register behind the key of a filer: by its code, else by the name the return states. */
export function entryOf(filer: string, name: string, register: Register): RegisterEntry | null {
  if (filer === 'zone') return null;
  const byCode = filer.startsWith('code ') ? register.find(filer.slice('code '.length)) : null;
  return byCode ?? register.findByName(name) ?? null;
}

/**
 * The returns of a month by who filed them. An enterprise that filed once by code and once by name is one.
 * @param filings of one period, all revisions
 */
export function returnsByFiler(filings: readonly LedgerFiling[], register: Register): readonly FilerReturns[] {
  const filers = new Map<RegisterEntry | string, FilerReturns & { byForm: Map<string, LedgerFiling[]> }>();
  const inOrder = [...filings].sort((a, b) => a.revision - b.revision);
  for (const filing of inOrder) {
    const entry = entryOf(filing.filer, filing.name, register);
    const key = entry ?? filing.filer;
    const known = filers.get(key) ?? { entry, filer: filing.filer, name: filing.name, byForm: new Map() };
    filers.set(key, known);
    const revisions = known.byForm.get(filing.form);
    if (revisions) revisions.push(filing);
    else known.byForm.set(filing.form, [filing]);
  }
  return [...filers.values()] as unknown as FilerReturns[];
}
