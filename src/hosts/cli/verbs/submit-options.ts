import type { Period } from '../../../core/model/period';
import type { ListFormat } from '../frame/format-option';

export interface SubmitOptions {
  readonly pack: string;
  /** left out = the period that the forms state */
  readonly period?: Period;
  readonly previous: readonly string[];
  readonly out: string;
  /** who sends it; written on the receipt */
  readonly by: string;
  readonly format: ListFormat;
}
