import type { ExplanationDecision } from '../../../core/model/ledger-explanation';
import type { Period } from '../../../core/model/period';

export const EXPLANATION_FORMATS = ['text', 'json', 'xlsx'] as const;
export type ExplanationFormat = (typeof EXPLANATION_FORMATS)[number];

export interface ExplanationsOptions {
  readonly ledger: string;
  readonly pack: string;
  readonly period?: Period;
  readonly register?: string;
  readonly decision?: ExplanationDecision;
  readonly enterprise?: string;
  readonly rule?: string;
  readonly decide?: string;
  readonly accept: readonly number[];
  readonly askAgain: readonly number[];
  readonly by?: string;
  readonly why?: string;
  readonly format?: ExplanationFormat;
  readonly out?: string;
}
