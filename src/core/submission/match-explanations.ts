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

/** Whether a line is about the rule, form and cell of a finding; a line may leave form or cell out. */
function isAbout(one: Explanation, finding: Finding, form: FormDefinition | undefined): boolean {
  if (plain(one.rule) !== plain(finding.rule)) return false;
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

/**
 * What the sheet says to a finding. A line that carries the finding's fingerprint is bound to its values; one typed by
 * hand, without any, counts for the values as they are; one with another fingerprint was written for other values: void.
 * @param forms of the pack, for the printed form numbers
 */
export function explainedBy(
  finding: Finding,
  explanations: readonly Explanation[],
  forms: readonly FormDefinition[],
): Explained {
  const form = forms.find(({ id }) => id === finding.form);
  const about = explanations.filter((one) => isAbout(one, finding, form));
  const order: readonly ExplanationState[] = ['accepted', 'no-reason-code', 'says-nothing', 'void'];
  const candidates = [
    ...explanations.filter((one) => one.fingerprint === finding.fingerprint),
    ...about.filter((one) => one.fingerprint === null),
  ].map((explanation): Explained => ({ state: worthOf(explanation), explanation }));
  const [best] = candidates.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  if (best) return best;
  const old = about.find((one) => one.fingerprint !== null && one.cell !== '');
  return old ? { state: 'void', explanation: old } : { state: 'none', explanation: null };
}
