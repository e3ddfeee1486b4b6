import { enterpriseKey } from '../checking/named/filed-twice';
import type { Filing } from '../model/filing';
import { samePeriod } from '../model/period';
import { foldText } from '../reading/fold-text';

/** Why two returns are no versions of one: they are of other enterprises, or for other periods. */
export type NotOneReturn = 'enterprise' | 'period';

/** Returns of two files brought together: by form, enterprise and period. */
export interface MatchedReturns<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly onlyBefore: readonly T[];
  readonly onlyAfter: readonly T[];
}

function sameFiler(before: Filing, after: Filing): boolean {
  const [old, fresh] = [enterpriseKey(before), enterpriseKey(after)];
  if (old !== null && fresh !== null) return old === fresh;
  const [name, other] = [before.enterprise.name, after.enterprise.name];
  return name === null || other === null || foldText(name) === foldText(other);
}

/** Why they are not versions of one return; null where they are, or where one does not say of whom or when it is. */
export function whyNotOneReturn(before: Filing, after: Filing): NotOneReturn | null {
  if (!sameFiler(before, after)) return 'enterprise';
  const unknown = before.period === null || after.period === null;
  return unknown || samePeriod(before.period, after.period) ? null : 'period';
}

/** Brings returns together; each belongs to one pair at most, of several the last in the old file. */
export function matchReturns<T extends { readonly filing: Filing }>(
  before: readonly T[],
  after: readonly T[],
): MatchedReturns<T> {
  const pairs: (readonly [T, T])[] = [];
  const rest = [...before];
  const onlyAfter: T[] = [];
  for (const fresh of after) {
    const at = rest
      .map(({ filing }) => filing.form.id === fresh.filing.form.id && whyNotOneReturn(filing, fresh.filing) === null)
      .lastIndexOf(true);
    if (at < 0) onlyAfter.push(fresh);
    else pairs.push([rest.splice(at, 1)[0]!, fresh]);
  }
  return { pairs, onlyBefore: rest, onlyAfter };
}
