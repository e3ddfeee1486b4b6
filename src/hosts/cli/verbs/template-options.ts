import type { Period } from '../../../core/model/period';

export interface TemplateOptions {
  readonly pack: string;
  readonly period: Period;
  readonly register: string;
  readonly previous: readonly string[];
  readonly out: string;
  readonly documentNumber?: string;
  readonly jobs: number;
  readonly quiet: boolean;
}
