import { addressOf } from '../model/cell';
import type { Explanation, ExplanationState } from '../model/explanation';
import type { Finding } from '../model/finding';
import type { FormDefinition } from '../model/form';
import { saysNothing } from './judge-text';

/** What stands in the sheet 说明 for a finding, and what it is worth. */
export interface Explained {
  readonly state: ExplanationState;
  /** null only where there is none */
  readonly explanation: Explanation | null;
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** Whether a line for the rule is about form and cell of a finding; a line may leave either out. */
function isAbout(one: Explanation, finding: Finding, form: FormDefinition | undefined): boolean {
  const names = [finding.form ?? '', form?.formNumber ?? '', form?.alias ?? ''].map(plain);
  if (one.form !== '' && !names.includes(plain(one.form))) return false;
  const addresses = plain(one.cell)
    .split(/[,;、]/)
    .map((part) => part.slice(part.lastIndexOf('!') + 1).replaceAll('$', ''))
    .filter((part) => part !== '');
  return addresses.length === 0 || finding.cells.some((cell) => addresses.includes(addressOf(cell)));
}

function worthOf(one: Explanation): ExplanationState {
  if (saysNothing(one.text)) return 'says-nothing';
  return one.reason === null ? 'no-reason-code' : 'accepted';
}

/** Best first: of several lines for one finding, the better one counts. */
const ORDER: readonly ExplanationState[] = ['accepted', 'no-reason-code', 'says-nothing', 'void'];

function listed<K>(map: Map<K, Explanation[]>, key: K, one: Explanation): void {
  const known = map.get(key);
  if (known) known.push(one);
  else map.set(key, [one]);
}

/**
 * What the sheet says to each finding. A line that carries the finding's fingerprint is bound to its values; one typed by
 * hand, without any, counts for the values as they are; one with another fingerprint was written for other values: void.
 * @param forms of the pack, for the printed form numbers
 */
export function explainer(
  explanations: readonly Explanation[],
  forms: readonly FormDefinition[],
): (finding: Finding) => Explained {
  const byRule = new Map<string, Explanation[]>();
  const byFingerprint = new Map<string, Explanation[]>();
  for (const one of explanations) {
    listed(byRule, plain(one.rule), one);
    if (one.fingerprint !== null) listed(byFingerprint, one.fingerprint, one);
  }
  return (finding) => {
    const form = forms.find(({ id }) => id === finding.form);
    const about = (byRule.get(plain(finding.rule)) ?? []).filter((one) => isAbout(one, finding, form));
    const candidates = [
      ...(byFingerprint.get(finding.fingerprint) ?? []),
      ...about.filter((one) => one.fingerprint === null),
    ].map((explanation): Explained => ({ state: worthOf(explanation), explanation }));
    const [best] = candidates.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
    if (best) return best;
    const old = about.find((one) => one.fingerprint !== null && one.cell !== '');
    return old ? { state: 'void', explanation: old } : { state: 'none', explanation: null };
  };
}
