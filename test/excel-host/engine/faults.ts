/** What goes wrong on purpose; tests and the preview set these at any time. */
export interface Faults {
  /** the user is editing a cell: every request fails as a whole with 5004 */
  cellEdit: boolean;
  /** every answer comes this many milliseconds later */
  latencyMs: number;
  /** the next so many requests fail as a whole with 5102, too many at once */
  throttle: number;
  /** the workbook refuses writes */
  readOnly: boolean;
  /** bytes of a request or an answer; Excel on the web: 5 MB */
  payloadLimit: number;
  /** runs once before the next request: another user deletes what the request is about */
  meanwhile: (() => void) | null;
}

/** 5 MB, the documented limit of Excel on the web. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export const noFaults = (): Faults => ({
  cellEdit: false,
  latencyMs: 0,
  throttle: 0,
  readOnly: false,
  payloadLimit: PAYLOAD_LIMIT,
  meanwhile: null,
});
