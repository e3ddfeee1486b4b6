import path from 'node:path';
import * as port from '../../core/model/ledger';
import type * as book from '../../core/model/ledger-explanation';
import type { LedgerTable } from '../../core/model/ledger-table';
import type { Period } from '../../core/model/period';
import type { RegisterEntry } from '../../core/model/register';
import { acceptBatch } from './accept-batch';
import { folderOf, writeBackup } from './backup';
import { pathStands } from './beside';
import { keepCalls, selectCalls } from './call-rows';
import { changeStatus } from './change-status';
import type { Database, DatabaseLimits } from './database';
import { decideExplanations } from './decide';
import { Dictionaries } from './dictionaries';
import { readEvents } from './events';
import { keepExplanations, type KeptExplanation } from './explain';
import { selectExplanations } from './explanation-rows';
import { makePart, readTables, writeExport } from './export-tables';
import { fillLedger } from './import-tables';
import { coded, failure } from './ledger-problem';
import { isDatabase, openDatabase } from './open-database';
import { putMerger, putRegister } from './put-register';
import { readColumns } from './read-columns';
import { registerAt, registerChanges } from './register-history';
import { selectFilings } from './select-filings';
import { stageFiles, stageRows } from './stage-tables';

export interface OpenedLedger {
  readonly path: string;
  readonly readOnly: boolean;
  readonly warnings: readonly port.LedgerProblem[];
  readonly database: Database;
  readonly limits: DatabaseLimits;
  /** gives the file back to other openings in this process */
  readonly release: () => void;
}

/** A ledger in one file of the embedded database. Calls wait for one another. */
export class DuckdbLedger implements port.Ledger {
  readonly path: string;
  readonly readOnly: boolean;
  readonly warnings: readonly port.LedgerProblem[];
  private database: Database | null;
  private dictionaries: Dictionaries | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly opened: OpenedLedger) {
    ({ path: this.path, readOnly: this.readOnly, warnings: this.warnings, database: this.database } = opened);
  }

  accept(batch: readonly port.LedgerCandidate[], act: port.LedgerAct): Promise<readonly port.AcceptOutcome[]> {
    return this.change(async (database) => {
      this.dictionaries ??= await Dictionaries.read(database);
      return (await acceptBatch(database, this.dictionaries, batch, act, this.path)).outcomes;
    });
  }

  sentBack(keys: readonly port.LedgerKey[], act: port.LedgerAct): Promise<readonly port.StatusOutcome[]> {
    return this.change((database) => changeStatus(database, keys, 'sent-back', act));
  }

  withdraw(keys: readonly port.LedgerKey[], act: port.LedgerAct): Promise<readonly port.StatusOutcome[]> {
    return this.change((database) => changeStatus(database, keys, 'withdrawn', act));
  }

  filings(query: port.LedgerQuery = {}): Promise<readonly port.LedgerFiling[]> {
    return this.ask((database) => selectFilings(database, query, this.path));
  }

  explain(entries: readonly book.ExplanationEntry[], act: port.LedgerAct): Promise<readonly KeptExplanation[]> {
    return this.change((database) => keepExplanations(database, entries, act, this.path));
  }

  explanations(query: book.ExplanationQuery = {}): Promise<readonly book.LedgerExplanation[]> {
    return this.ask((database) => selectExplanations(database, query, this.path));
  }

  decide(
    ids: readonly number[],
    decision: Exclude<book.ExplanationDecision, 'open'>,
    act: port.LedgerAct,
  ): Promise<readonly ('decided' | 'unchanged' | 'unknown')[]> {
    return this.change((database) => decideExplanations(database, ids, decision, act, this.path));
  }

  logCalls(
    entries: readonly book.CallEntry[],
    act: port.LedgerAct,
  ): Promise<readonly { readonly id: number; readonly known: boolean }[]> {
    return this.change((database) => keepCalls(database, entries, act, this.path));
  }

  calls(query: book.CallQuery = {}): Promise<readonly book.LoggedCall[]> {
    return this.ask((database) => selectCalls(database, query, this.path));
  }

  putRegister(entries: readonly RegisterEntry[], act: port.RegisterAct): Promise<readonly port.RegisterChange[]> {
    return this.change((database) => putRegister(database, entries, act, this.path));
  }

  putMerger(
    merger: Parameters<port.Ledger['putMerger']>[0],
    act: Parameters<port.Ledger['putMerger']>[1],
  ): Promise<port.RegisterChange | null> {
    return this.change((database) => putMerger(database, merger, act));
  }

  registerAt(period: Period): Promise<port.LedgerRegister> {
    return this.ask((database) => registerAt(database, period));
  }

  registerChanges(): Promise<readonly port.RegisterChange[]> {
    return this.ask(registerChanges);
  }

  events(): Promise<readonly port.LedgerEvent[]> {
    return this.ask(readEvents);
  }

  columns(measures: readonly string[], periods: readonly Period[]): Promise<port.LedgerColumns> {
    return this.ask((database) => readColumns(database, measures, periods, this.path));
  }

  tables(): Promise<readonly LedgerTable[]> {
    return this.ask((database) => readTables(database, this.path));
  }

  load(tables: readonly LedgerTable[], act: port.LedgerAct): Promise<void> {
    return this.change((database) => {
      const stage = (): Promise<void> => stageRows(database, tables, this.path);
      return fillLedger(database, stage, act, { ledger: this.path, source: 'tables' });
    });
  }

  backup(to: string): Promise<void> {
    const file = path.resolve(to);
    return this.beyond(folderOf(file), async (database) => {
      if (await pathStands(file)) throw failure('ledger-target-exists', file);
      await writeBackup(database, file);
    });
  }

  async exportTo(folder: string, format: port.LedgerFormat): Promise<void> {
    const to = path.resolve(folder);
    const part = await coded(to, async () => {
      if (await pathStands(to)) throw failure('ledger-target-exists', to);
      return makePart(to);
    });
    await this.beyond(part, (database) => writeExport(database, part, to, format));
  }

  importFrom(folder: string, format: port.LedgerFormat, act: port.LedgerAct): Promise<void> {
    const from = path.resolve(folder);
    return this.beyond(from, (database) =>
      this.written(database, () => {
        const stage = (): Promise<void> => stageFiles(database, from, format, this.path);
        return fillLedger(database, stage, act, { ledger: this.path, source: from });
      }),
    );
  }

  close(): Promise<void> {
    return this.next(async () => {
      this.database?.close();
      this.database = null;
      this.opened.release();
    });
  }

  /** Runs after everything asked before. */
  private next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(() => coded(this.path, work));
    this.last = result.catch(() => undefined);
    return result;
  }

  private ask<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.next(async () => {
      if (this.database === null) throw failure('ledger-closed', this.path);
      return work(this.database);
    });
  }

  /** One transaction, then the log is brought into the file. */
  private change<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.ask((database) => this.written(database, () => work(database)));
  }

  private async written<T>(database: Database, work: () => Promise<T>): Promise<T> {
    if (this.readOnly) throw failure('ledger-read-only', this.path);
    try {
      const result = await database.transaction(work);
      await database.settle();
      return result;
    } catch (error) {
      this.dictionaries = null; // may name what was not written
      throw error;
    }
  }

  /** Opens the file again with one folder outside it allowed, and closed to it afterwards. */
  private beyond<T>(folder: string, work: (database: Database) => Promise<T>): Promise<T> {
    return this.ask(async (confined) => {
      confined.close();
      this.database = null;
      this.dictionaries = null;
      try {
        const wide = await this.openAgain([folder]);
        try {
          return await work(wide);
        } finally {
          wide.close();
        }
      } finally {
        this.database = await this.openAgain([]);
      }
    });
  }

  private async openAgain(folders: readonly string[]): Promise<Database> {
    const opened = await openDatabase(this.path, this.opened.limits, { readOnly: this.readOnly, folders });
    if (!isDatabase(opened)) throw new port.LedgerFailure(opened);
    return opened;
  }
}
