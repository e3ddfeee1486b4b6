import { hostFailure, type HostFailure } from '../../core/host/host-failure';
import type { HostAbilities, HostAnswer, WorkbookHost } from '../../core/host/workbook-host';
import type { Refusal } from '../../core/model/refusal';

const failure: Promise<HostFailure> = Promise.resolve(hostFailure('unsupported'));

/** A file that was not read: it answers with the refusal, and nothing else can be done with it. */
export class UnreadHost implements WorkbookHost {
  readonly kind = 'file';

  constructor(
    private readonly name: string,
    private readonly refusal: Refusal,
  ) {}

  title(): Promise<string> {
    return Promise.resolve(this.name);
  }

  abilities(): Promise<HostAbilities> {
    return Promise.resolve({ select: false, write: false, marks: false, watch: false, correct: false });
  }

  read(): Promise<Refusal> {
    return Promise.resolve(this.refusal);
  }

  reread(): Promise<Refusal> {
    return this.read();
  }

  select(): Promise<HostAnswer> {
    return failure;
  }

  write(): Promise<HostAnswer> {
    return failure;
  }

  correct(): Promise<HostAnswer> {
    return failure;
  }

  watch(): Promise<HostFailure> {
    return failure;
  }

  mark(): Promise<HostAnswer> {
    return failure;
  }

  unmark(): Promise<HostAnswer> {
    return failure;
  }

  marked(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
