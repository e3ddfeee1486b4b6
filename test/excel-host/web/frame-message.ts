/** What the add-in's office.js asks, as it comes by postMessage (a JSON text). */
export interface FrameRequest {
  readonly _messageType: 0;
  /** what is meant to happen: see `Action` */
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Values of `_actionType`. */
export const Action = { invoke: 0, register: 1, unregister: 2 } as const;

/** Values of `_errorCode` of an answer. */
export const Outcome = { done: 0, failed: -2, denied: -5 } as const;

/** A request of this conversation, or null: a message of somebody else, an answer, or no JSON. */
export function parseRequest(text: unknown, conversation: string): FrameRequest | null {
  if (typeof text !== 'string') return null;
  let message: Partial<FrameRequest> | null;
  try {
    message = JSON.parse(text) as Partial<FrameRequest> | null;
  } catch {
    return null;
  }
  if (message?._messageType !== 0 || message._conversationId !== conversation) return null;
  return message as FrameRequest;
}

const envelope = (origin: string) => ({ _serializerVersion: 1, _origin: origin, _messageType: 1 });

/** The answer to one request. */
export function answerText(request: FrameRequest, origin: string, data: unknown, outcome: number): string {
  return JSON.stringify({
    ...envelope(origin),
    _responseType: 0,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _errorCode: outcome,
    _data: data,
  });
}

/** An event pushed to the handler registered under `name`. */
export function eventText(name: string, conversation: string, origin: string, data: unknown): string {
  return JSON.stringify({
    ...envelope(origin),
    _responseType: 1,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: 0,
    _errorCode: Outcome.done,
    _data: data,
  });
}
