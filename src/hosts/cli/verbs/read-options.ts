import type { ListFormat } from '../frame/format-option';

export interface ReadOptions {
  readonly pack: string;
  readonly format: ListFormat;
}
