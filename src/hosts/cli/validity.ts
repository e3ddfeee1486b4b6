import { isValidFor } from '../../adapters/packs/form-for';
import type { Pack } from '../../core/model/pack';
import { formatPeriod, type Period } from '../../core/model/period';
import { UsageError } from './frame/usage-error';
import { loadPack, shippedPacks } from './load-pack';

const inForce = (pack: Pack, period: Period): boolean => pack.forms.some((form) => isValidFor(form, period));

/** First and last month of any form of a pack; `—` for an open end. */
function monthsOf(pack: Pack): { readonly from: string; readonly to: string } {
  const from = pack.forms.map((form) => form.validFrom.slice(0, 7)).sort();
  const to = pack.forms.map((form) => form.validTo?.slice(0, 7) ?? '—').sort();
  return { from: from[0] ?? '—', to: to.at(-1) ?? '—' };
}

/** Shipped packs with forms of that pack that are in force in a month: `haikou 2014.1 (2014-01—2014-12)`. */
async function packsFor(asked: Pack, period: Period): Promise<string[]> {
  const ids = new Set(asked.forms.map(({ id }) => id));
  const packs = await Promise.all(shippedPacks().map((name) => loadPack(name, '.')));
  return packs
    .filter((pack) => pack.forms.some((form) => ids.has(form.id) && isValidFor(form, period)))
    .map((pack) => `${pack.id} ${pack.version} (${monthsOf(pack).from}—${monthsOf(pack).to})`);
}

/**
 * Refuses a period for which no form of the pack is in force, and names the pack that is, where one is known.
 * A pack with some forms in force is used; the others are findings of their own (R5).
 * @throws UsageError `period-not-valid`, `period-without-pack`
 */
export async function refuseOutside(pack: Pack, period: Period): Promise<void> {
  if (pack.forms.length === 0 || inForce(pack, period)) return;
  const facts = { pack: `${pack.id} ${pack.version}`, ...monthsOf(pack), period: formatPeriod(period) };
  const right = await packsFor(pack, period);
  if (right.length === 0) throw new UsageError('period-without-pack', facts);
  throw new UsageError('period-not-valid', { ...facts, right: right.join(', ') });
}
