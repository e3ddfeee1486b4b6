import type { Filing } from '../../../core/model/filing';
import { isZoneForm } from '../../../core/model/form';
import type { LedgerFiler, LedgerFiling } from '../../../core/model/ledger';
import { parseEnterpriseCode } from '../../../core/reading/enterprise-code';
import { foldText } from '../../../core/reading/fold-text';
import { filerKey } from '../../batch/filing-key';

/** The key under which a return is kept; null where it says nothing of who files it. */
export function ledgerFiler(filing: Filing): LedgerFiler | null {
  return isZoneForm(filing.form) ? 'zone' : filerKey(filing);
}

/** Words by which the books of the zone are asked for. */
const ZONE = new Set(['ZONE', '园区', '园区部门台账']);

function keyOfCode(text: string): LedgerFiler {
  const { organisation, code } = parseEnterpriseCode(text);
  return `code ${organisation ?? code}`;
}

/** The key of an enterprise by what a return states: its code, else its name; null for nobody. */
export function filerStated({ code, name }: Pick<Filing['enterprise'], 'code' | 'name'>): LedgerFiler | null {
  if (code !== null) return keyOfCode(code);
  return name === null ? null : `name ${foldText(name)}`;
}

/** The keys under which returns of an enterprise may be kept, by the code or the name given. */
export function filersNamed(text: string): readonly LedgerFiler[] {
  const folded = foldText(text);
  if (ZONE.has(folded)) return ['zone'];
  return [keyOfCode(text), `name ${folded}`];
}

/** Whether a return is of the enterprise asked for: by its key, or by the name it states. */
export function isOf(text: string): (filing: Pick<LedgerFiling, 'filer' | 'name'>) => boolean {
  const filers = new Set(filersNamed(text));
  const folded = foldText(text);
  return ({ filer, name }) => filers.has(filer) || (filer !== 'zone' && folded !== '' && foldText(name) === folded);
}
