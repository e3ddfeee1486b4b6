import type { RoomMessage } from '../../../worker/messages';
import type { ManyAnswer, ManyAnswered, ManyAsk, ManyAskKind, ManyAsked } from '../../../worker/many/many-messages';

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
  readonly resolve: (answer: ManyAnswer<ManyAskKind>) => void;
  readonly reject: (error: Error) => void;
}

/** One worker, asked one thing after another. */
export class WorkerLine {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  alive = true;

  /** @throws what the start of a worker throws, where the browser allows none */
  constructor(start: () => Worker) {
    this.worker = start();
    this.worker.onmessage = ({ data }: MessageEvent<RoomMessage>) => {
      this.take(data.body as ManyAnswered);
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
  ask<A extends ManyAsk>(ask: A): Promise<ManyAnswer<A['kind']>> {
    const answer = new Promise<ManyAnswer<ManyAskKind>>((resolve, reject) => {
      if (!this.alive) {
        reject(new WorkerGone('ended'));
        return;
      }
      const id = ++this.asked;
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ room: 'many', body: { id, ask } satisfies ManyAsked } satisfies RoomMessage);
    });
    answer.catch(() => undefined);
    return answer as Promise<ManyAnswer<A['kind']>>;
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

  private take(answered: ManyAnswered): void {
    const waiting = this.waiting.get(answered.id);
    this.waiting.delete(answered.id);
    if ('fault' in answered) waiting?.reject(new RoomFault(answered.fault));
    else waiting?.resolve(answered.answer);
  }
}
