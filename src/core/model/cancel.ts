/** Core's own cancellation: a host adapts its AbortSignal to this. */
export interface Cancel {
  readonly cancelled: boolean;
}

export const never: Cancel = { cancelled: false };
