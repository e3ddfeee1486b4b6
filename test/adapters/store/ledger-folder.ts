import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { duckdbStore } from '../../../src/adapters/store/duckdb-store';
import { isLedgerProblem, LedgerFailure, type Ledger, type LedgerProblem } from '../../../src/core/model/ledger';
import { FIRST } from './made-returns';

export const store = duckdbStore({ memoryMegabytes: 256, threads: 1 });

/** A folder for ledgers; those opened in it are closed, and it is removed, when the tests of the file end. */
export class LedgerFolder {
  readonly folder = mkdtempSync(path.join(tmpdir(), "shenbao '台账' "));
  private readonly opened: Ledger[] = [];

  at(name: string): string {
    return path.join(this.folder, name);
  }

  /** A ledger, new where none is. */
  async open(name: string, options: { readonly readOnly?: boolean } = {}): Promise<Ledger> {
    const result = await store.open(this.at(name), { ...options, create: FIRST });
    if (isLedgerProblem(result)) throw new LedgerFailure(result);
    this.opened.push(result);
    return result;
  }

  /** The problem of opening a ledger that is expected to be there. */
  async problem(name: string, options: { readonly readOnly?: boolean } = {}): Promise<LedgerProblem> {
    const result = await store.open(this.at(name), options);
    if (isLedgerProblem(result)) return result;
    await result.close();
    throw new Error('the ledger opened');
  }

  async end(): Promise<void> {
    for (const ledger of this.opened) await ledger.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The problem a call is rejected with. */
export async function failureOf(call: Promise<unknown>): Promise<LedgerProblem> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof LedgerFailure)) throw new Error(`no failure of a ledger: ${String(error)}`);
  return error.problem;
}
