/** Why a file was not read. Words for each code, with advice, live in locales. */
export type RefusalCode =
  | 'not-a-workbook'
  | 'empty-file'
  | 'encrypted'
  | 'legacy-needs-node'
  | 'file-too-large'
  | 'too-many-entries'
  | 'entry-too-large'
  | 'inflated-too-large'
  | 'zip-bomb'
  | 'truncated'
  | 'damaged-zip'
  | 'damaged-part'
  | 'missing-part'
  | 'doctype'
  | 'xml-too-deep'
  | 'too-many-cells'
  | 'string-too-long'
  | 'address-out-of-range'
  | 'unsupported-compression'
  | 'unsupported-encoding'
  | 'unreadable-file'
  | 'changing-file'
  | 'timeout'
  | 'out-of-memory'
  | 'reader-crashed'
  | 'cancelled';

/** A file that was not read: the code, the part and place concerned, and the facts behind it. No prose. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly code: RefusalCode;
  /** zip entry or sheet concerned, where known */
  readonly part?: string;
  /** what was measured and what was allowed, where the code is a limit */
  readonly measured?: number;
  readonly limit?: number;
  /** a technical detail for support (a library's own words, a byte offset); never the only explanation */
  readonly detail?: string;
}

/** Thrown inside readers, caught at their edge, so that a caller always gets a value. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'RefusalError';
  }
}

export function refuse(code: RefusalCode, facts: Omit<Refusal, 'kind' | 'code'> = {}): never {
  throw new RefusalError({ kind: 'refusal', code, ...facts });
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'refusal';
}
