/** Why a cell with one of our functions holds an error: `value` is #VALUE! (the input is wrong), `unavailable` #N/A (there is no result). */
export type FailureKind = 'value' | 'unavailable';

/** A result that is an error, with its reason in words; made an error of Excel's at the edge. */
export class FunctionFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
    this.name = 'FunctionFailure';
  }
}
