import type { LookedAtBy } from '../batch/check-returns';
import type { ListFormat } from '../frame/format-option';

export interface AcceptOptions extends LookedAtBy {
  readonly ledger: string;
  readonly create: boolean;
  readonly by?: string;
  readonly why?: string;
  /** ISO day */
  readonly received?: string;
  /** what becomes of a return whose verify findings are not all explained */
  readonly unexplained: 'accept' | 'hold';
  readonly format: ListFormat;
  readonly out?: string;
  readonly verbose: boolean;
}
