import type { Answered, Asked } from '../../../worker/answer-in-turn';
import type { Room, RoomMessage } from '../../../worker/messages';
import type { ManyAsks } from '../../../worker/many/many-messages';

/** What a room is asked and answers, by kind: `ManyAsks`. */
type Asks = Readonly<Record<string, { readonly asked: object; readonly answer: unknown }>>;
/** One question. */
type AskOf<A> = { [K in keyof A]: { readonly kind: K } & (A[K] extends { asked: infer Q } ? Q : never) }[keyof A];
type AnswerOf<A, K extends keyof A> = A[K] extends { answer: infer R } ? R : never;

/** The worker has ended, or was ended, before it answered. */
export class WorkerGone extends Error {}

/** The worker lives on, but could not answer this: a defect of ours. */
export class RoomFault extends Error {}

/** The worker did not answer in time, and was ended. */
export class Overdue extends Error {
  constructor(readonly ms: number) {
    super(`no answer in ${String(ms)} ms`);
  }
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One worker, asked one thing after another in one of its rooms. */
export class WorkerLine<A extends { [K in keyof A]: Asks[string] } = ManyAsks> {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  alive = true;

  /** @throws what the start of a worker throws, where the browser allows none */
  constructor(
    start: () => Worker,
    private readonly room: Room = 'many',
  ) {
    this.worker = start();
    this.worker.onmessage = ({ data }: MessageEvent<RoomMessage>) => {
      this.take(data.body as Answered<unknown>);
    };
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.end(event.message);
    };
    this.worker.onmessageerror = () => {
      this.end('an answer that cannot be read');
    };
  }

  /** The answer; its rejection may be looked at late, or never. Rejects with `WorkerGone` or `RoomFault`. */
  ask<Q extends AskOf<A>>(ask: Q): Promise<AnswerOf<A, Q['kind']>> {
    const answer = new Promise<unknown>((resolve, reject) => {
      if (!this.alive) {
        reject(new WorkerGone('ended'));
        return;
      }
      const id = ++this.asked;
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ room: this.room, body: { id, ask } satisfies Asked<Q> } satisfies RoomMessage);
    });
    answer.catch(() => undefined);
    return answer as Promise<AnswerOf<A, Q['kind']>>;
  }

  /** The same, with a time from now on; when it is over, the worker is ended and it rejects with `Overdue`. */
  async within<T>(answer: Promise<T>, ms: number): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const overdue = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Overdue(ms));
        this.end('overdue');
      }, ms);
    });
    try {
      return await Promise.race([answer, overdue]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the worker; what it was asked is not answered any more. */
  end(why = 'ended'): void {
    if (!this.alive) return;
    this.alive = false;
    this.worker.terminate();
    for (const { reject } of this.waiting.values()) reject(new WorkerGone(why));
    this.waiting.clear();
  }

  private take(answered: Answered<unknown>): void {
    const waiting = this.waiting.get(answered.id);
    this.waiting.delete(answered.id);
    if ('fault' in answered) waiting?.reject(new RoomFault(answered.fault));
    else waiting?.resolve(answered.answer);
  }
}
