import { isLedgerProblem, type LedgerProblem } from '../../core/model/ledger';
import { Database, type DatabaseLimits } from './database';
import { fileKind } from './file-header';
import { problem } from './ledger-problem';
import { migrate, schemaOf, standIn } from './migrate';
import { SCHEMA_VERSION } from './schema';

/** Opens a file that should be a ledger, and brings its tables up to date. @throws what the database says */
export async function openDatabase(
  file: string,
  limits: DatabaseLimits,
  access: { readonly readOnly: boolean; readonly folders: readonly string[] },
): Promise<Database | LedgerProblem> {
  const kind = await fileKind(file);
  if (kind !== 'database') return problem(kind === 'missing' ? 'ledger-missing' : 'ledger-not-a-ledger', file);
  const database = await Database.open(file, limits, access);
  try {
    const schema = await schemaOf(database);
    const found =
      schema.kind === 'none'
        ? problem('ledger-not-a-ledger', file)
        : await upToDate(database, schema.version, file, access.readOnly);
    if (found !== null) database.close();
    return found ?? database;
  } catch (error) {
    database.close();
    throw error;
  }
}

async function upToDate(
  database: Database,
  version: number,
  file: string,
  readOnly: boolean,
): Promise<LedgerProblem | null> {
  if (version > SCHEMA_VERSION) return problem('ledger-newer', file, { version, known: SCHEMA_VERSION });
  if (version === SCHEMA_VERSION) return null;
  if (readOnly) {
    await standIn(database, version);
    return null;
  }
  await migrate(database, version);
  await database.settle();
  return null;
}

export const isDatabase = (opened: Database | LedgerProblem): opened is Database => !isLedgerProblem(opened);
