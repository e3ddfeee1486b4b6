import type { SeamHost } from './seam-host';

/** Methods of Office by their dispatch number. */
const RICH_API = 93;
const SAVE_SETTINGS = 76;
const COMMAND_COMPLETED = 94;
/** Code of Office for a method that this host has not. */
const NOT_SUPPORTED = 5000;

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly ArrayData?: readonly unknown[];
  readonly '0'?: unknown;
  readonly '1'?: unknown;
}

/** What is told beside the answer. */
export interface MethodNews {
  commandCompleted(id: string, status: number): void;
  /** asked for something this simulation has not; it fails with the code Excel uses for that */
  unanswered(what: string): void;
}

const reply = (error: number, more: Record<string, unknown> = {}) => ({ Version: 1, Error: error, ...more });

async function richApi(call: MethodCall, host: SeamHost): Promise<object> {
  const answer = await host.process(String(call.ArrayData?.[4] ?? ''));
  if ('officeError' in answer) return reply(answer.officeError);
  return reply(0, { Data: [200, ['Content-Type', 'application/json'], answer.json] });
}

/** Answers one `executeMethod` of office.js. */
export async function executeMethod(data: unknown, host: SeamHost, news: MethodNews): Promise<object> {
  const call = (data ?? {}) as MethodCall;
  const method = call.DdaMethod?.DispatchId;
  if (method === RICH_API) return await richApi(call, host);
  if (method === SAVE_SETTINGS) return reply(host.saveSettings(call.DdaSettingsMethod?.Properties ?? []));
  if (method === COMMAND_COMPLETED) {
    news.commandCompleted(String(call['0']), Number(call['1']));
    return reply(0);
  }
  news.unanswered(`executeMethod ${String(method)}`);
  return reply(NOT_SUPPORTED);
}
