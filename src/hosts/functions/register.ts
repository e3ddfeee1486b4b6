import type { Words } from '../../locales/words';
import * as functions from './functions';
import type { FailureKind } from './function-failure';
import { surround } from './surroundings';

/** The part of Office that takes custom functions; the global `CustomFunctions` of office.js. */
export interface FunctionsHost {
  associate(id: string, call: (...args: never[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => object;
  readonly ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
}

/** Ids as in functions.json; with the namespace of the manifest they are called SHENBAO.GROWTH and so on. */
export const FUNCTIONS = {
  GROWTH: functions.growth,
  SELLTHROUGH: functions.sellThrough,
  SHARE: functions.share,
  CONTRIBUTION: functions.contributionTo,
  COMPLETION: functions.completion,
  CHECKCODE: functions.checkCode,
  ROUNDHALFUP: functions.roundHalfUp,
} as const;

/** Only #VALUE! and #N/A carry a message in Excel. */
const codeOf = (kind: FailureKind, { ErrorCode }: FunctionsHost): string =>
  kind === 'value' ? ErrorCode.invalidValue : ErrorCode.notAvailable;

/** Hosts that know the functions already: a second association is warned about. */
const told = new WeakSet<FunctionsHost>();

/**
 * Tells Excel which code belongs to which function. Called again, it changes the language of the reasons only.
 * @param words in the language of the reasons that errors carry
 * @param host the global of office.js where it is left out
 * @returns false where this version of Excel takes no custom functions: everything else works without them
 */
export function registerFunctions(
  words: Words,
  host: FunctionsHost | undefined = (globalThis as { readonly CustomFunctions?: FunctionsHost }).CustomFunctions,
): boolean {
  if (!host) return false;
  surround(words, (kind, message) => new host.Error(codeOf(kind, host), message));
  if (told.has(host)) return true;
  told.add(host);
  for (const [id, call] of Object.entries(FUNCTIONS)) host.associate(id, call);
  return true;
}
