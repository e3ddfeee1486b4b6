import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What makes a finding the same finding in another run: never an address, a path or a word of a message. */
export interface FingerprintParts {
  readonly rule: string;
  readonly form: string | null;
  readonly enterprise: string | null;
  readonly period: string | null;
  /** values by name, such as `r03.month`; null = missing */
  readonly values: readonly (readonly [name: string, value: number | null])[];
  /** texts behind findings that have no values, such as the code found */
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * 16 hexadecimal digits, the same on every machine for the same rule, enterprise, period, places by item, and values.
 * An explanation is bound to it: when a value changes, it changes.
 */
export function fingerprintOf(parts: FingerprintParts): string {
  const { rule, form, enterprise, period, values, facts } = parts;
  const told = values.length > 0 ? values : Object.entries(facts);
  const sorted = [...told].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const text = JSON.stringify([rule, form, enterprise, period, sorted]);
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}
