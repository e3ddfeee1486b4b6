import { hostFailure, type HostFailure, type HostFailureCode } from '../../core/host/host-failure';

/** Codes of Excel's errors, by what a user can do about them. Source: "Error handling with the Office JavaScript APIs". */
const CODES: Readonly<Record<string, HostFailureCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  UnsupportedOperation: 'unsupported',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ActivityLimitReached: 'busy',
  ServiceNotAvailable: 'busy',
  RequestAborted: 'busy',
  Conflict: 'busy',
  TooManyRequests: 'busy',
  ItemNotFound: 'gone',
  InvalidObjectPath: 'gone',
  InvalidSelection: 'not-active',
  InactiveWorkbook: 'not-active',
  EditModeInvalid: 'read-only',
  ReadOnly: 'read-only',
  Timeout: 'timeout',
};

interface Told {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly debugInfo?: { readonly errorLocation?: unknown };
}

/** An error of office.js as a failure of the port; an error of ours is no failure of the host and is thrown again. */
export function failureOf(error: unknown, at?: HostFailure['at']): HostFailure {
  const told = error as Told;
  if (typeof told.code !== 'string') throw error;
  const place = typeof told.debugInfo?.errorLocation === 'string' ? ` (${told.debugInfo.errorLocation})` : '';
  const detail = `${told.code}: ${typeof told.message === 'string' ? told.message : ''}${place}`;
  return hostFailure(CODES[told.code] ?? 'other', at ? { at, detail } : { detail });
}
