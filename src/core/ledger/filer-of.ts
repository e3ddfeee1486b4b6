import type { LedgerFiler } from '../model/ledger';
import type { RegisterEntry } from '../model/register';
import { foldText } from '../reading/fold-text';

/** The key under which returns of an enterprise of the register are kept. */
export function filerOf({ organisationCode, creditCode, name }: RegisterEntry): LedgerFiler {
  const code = organisationCode ?? creditCode?.slice(8, 17) ?? null;
  return code === null ? `name ${foldText(name)}` : `code ${code}`;
}
