import type { Period } from '../../../core/model/period';

export const CALL_FORMATS = ['text', 'json', 'xlsx'] as const;
export type CallFormat = (typeof CALL_FORMATS)[number];

export interface CallsOptions {
  readonly pack: string;
  readonly period: Period;
  readonly rules?: string;
  readonly register?: string;
  readonly previous: readonly string[];
  readonly ledger?: string;
  readonly threshold: number;
  readonly format?: CallFormat;
  readonly out?: string;
  readonly jobs: number;
  readonly quiet: boolean;
}
