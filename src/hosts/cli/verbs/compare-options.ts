import type { Period } from '../../../core/model/period';

export const COMPARE_FORMATS = ['text', 'json', 'xlsx'] as const;
export type CompareFormat = (typeof COMPARE_FORMATS)[number];

export interface CompareOptions {
  readonly pack: string;
  readonly period?: Period;
  readonly rules?: string;
  readonly register?: string;
  readonly previous: readonly string[];
  readonly ledger?: string;
  /** whose revisions in the ledger */
  readonly enterprise?: string;
  readonly form?: string;
  readonly revisions?: readonly [number, number];
  readonly format?: CompareFormat;
  readonly out?: string;
  readonly verbose: boolean;
  readonly quiet: boolean;
}
