import type { FormDefinition } from '../../../core/model/form';
import { isFiledFor } from '../../../core/model/form';
import type { Period } from '../../../core/model/period';
import type { Figures } from '../zone/form-figures';
import type { Random } from '../zone/random';
import { labourFigures } from './labour';
import { projectFigures } from './projects';
import { simulateTaxes, taxFigures } from './taxes';

/** One book of a department for the whole zone. */
export interface ZoneLedger {
  readonly form: FormDefinition;
  readonly figures: Figures;
}

/** Ledgers by form id. */
export type LedgerFigures = ReadonlyMap<string, (period: Period) => Figures>;

/** The departments’ ledgers of the simulated zone: taxes, projects, labour and safety. */
export function simulateLedgers(random: Random): LedgerFigures {
  const taxes = simulateTaxes(random.child('taxes'));
  return new Map([
    ['GX-T', (period: Period) => taxFigures(taxes, period)],
    ['GX-I', projectFigures],
    ['GX-L', labourFigures],
  ]);
}

/** The books due for that month, in the order of the forms. */
export function ledgersDue(ledgers: LedgerFigures, forms: readonly FormDefinition[], period: Period): ZoneLedger[] {
  return forms.flatMap((form) => {
    const figures = ledgers.get(form.id);
    return figures && isFiledFor(form, period) ? [{ form, figures: figures(period) }] : [];
  });
}
