import type { Period } from '../../../core/model/period';

export const STATUS_FORMATS = ['text', 'json', 'csv', 'html'] as const;

export interface StatusOptions {
  readonly ledger: string;
  readonly pack: string;
  readonly period: Period;
  readonly register?: string;
  /** ISO day */
  readonly today?: string;
  readonly due: ReadonlyMap<string, number | string>;
  readonly format: (typeof STATUS_FORMATS)[number];
  readonly mailList: boolean;
  readonly out?: string;
  readonly verbose: boolean;
}
