import type { FunctionsHost } from '../../../src/hosts/functions/register';

/** An error as a cell shows it, with its reason. */
export class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** What office.js offers to custom functions, recording what is associated. */
export function recordingHost(): {
  readonly host: FunctionsHost;
  readonly calls: ReadonlyMap<string, (...args: unknown[]) => unknown>;
} {
  const calls = new Map<string, (...args: unknown[]) => unknown>();
  const host: FunctionsHost = {
    associate: (id, call) => void calls.set(id, call as (...args: unknown[]) => unknown),
    Error: CellError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  };
  return { host, calls };
}
