import type { ListFormat } from '../frame/format-option';

export interface TableOptions {
  readonly rules: string;
  readonly format: ListFormat;
  readonly sheet?: string;
}
