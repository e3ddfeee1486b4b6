import type { Call, CallList } from '../model/call-list';
import type { LedgerExplanation } from '../model/ledger-explanation';
import { askedOfFigure } from './asked';
import type { ExplanationHistory } from './explanation-history';

/** Whether the call still has what is to be asked again, with the very values that were explained. */
function isAbout({ findings, reasons, member }: Call, { form, period, fingerprint }: LedgerExplanation): boolean {
  if (findings.some((finding) => finding.fingerprint === fingerprint)) return true;
  return reasons.some(({ kind, total, span, value }) => {
    if (kind === 'finding') return false;
    return askedOfFigure({ kind, member, form, period, total, span, value }).fingerprint === fingerprint;
  });
}

/**
 * The call list with those whose explanation the statistician wants asked again, however little they move a total: after
 * those that must be settled. Whoever revised the values since is not among them.
 */
export function callAgain(list: CallList, history: ExplanationHistory): CallList {
  const again = history.askedAgain();
  const isWanted = (call: Call): boolean => (again.get(call.member) ?? []).some((one) => isAbout(call, one));
  const wanted = list.rest.filter(isWanted).map((call) => ({ ...call, must: true }));
  if (wanted.length === 0) return list;
  const musts = list.calls.filter(({ must }) => must);
  const others = list.calls.filter(({ must }) => !must);
  return { ...list, calls: [...musts, ...wanted, ...others], rest: list.rest.filter((call) => !isWanted(call)) };
}
