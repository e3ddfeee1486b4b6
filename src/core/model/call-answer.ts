import type { ReasonCode } from './explanation';

/** What came of one call, as the person who called writes it down. */
export interface CallAnswer {
  /** when, as written: `2013-10-09 14:30`; '' = not called yet */
  readonly calledOn: string;
  readonly spokeTo: string;
  /** null = none chosen */
  readonly reason: ReasonCode | null;
  readonly answer: string;
}
