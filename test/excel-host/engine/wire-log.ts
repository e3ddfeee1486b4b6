/** One request as it went over the wire. */
export interface LoggedRequest {
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly actions: number;
  /** nothing but `_RemoveReference` or services of the client itself: not counted as a sync */
  readonly cleaning: boolean;
  /** members used, such as `Range.values` */
  readonly members: readonly string[];
  /** code of the error it ended in, a number for the request as a whole */
  readonly error: string | number | null;
}

/** What happened between the add-in and its host. */
export class WireLog {
  readonly requests: LoggedRequest[] = [];
  /** members that were accepted but have no effect here: a test that depends on one is worth nothing */
  readonly recordedOnly = new Set<string>();
  /** formulas that kept their stored value, each `Sheet!A1 what` */
  readonly notRecalculated = new Set<string>();

  /** Requests that an author would count: `_RemoveReference` and its services are the client's own affair. */
  get syncs(): number {
    return this.requests.filter(({ cleaning }) => !cleaning).length;
  }

  clear(): void {
    this.requests.length = 0;
    this.recordedOnly.clear();
    this.notRecalculated.clear();
  }
}
