import type { CallAnswer } from '../../../../core/model/call-answer';
import { crashRefusal } from '../../../batch/file-outcome';
import type { CallsAsks, Ranked, ToCall } from '../../../worker/calls/calls-messages';
import type { KeptTexts } from '../../desk/drafts';
import type { CheckedBatch } from '../../many/desk/many-desk-face';
import { SnapshotStore } from '../../many/desk/snapshot-store';
import { WorkerLine } from '../../many/desk/worker-line';
import { CallAnswers, NO_ANSWER, wasCalled } from './call-answers';
import type { CallsPhase, CallsSnapshot } from './calls-snapshot';

/** Files and calls in one message: a few milliseconds of the page's thread. */
const IN_ONE_MESSAGE = 20;
/** How long the worker may take for one thing, ms. */
const LONGEST_MS = 120_000;

export const USUAL_THRESHOLD = 0.01;

export interface CallsDeskParts {
  readonly batch: CheckedBatch;
  readonly startWorker: () => Worker;
  readonly storage: KeptTexts | null;
}

function pieces<T>(all: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / IN_ONE_MESSAGE) }, (_, n) =>
    all.slice(n * IN_ONE_MESSAGE, (n + 1) * IN_ONE_MESSAGE),
  );
}

/** A call list on the desk: ranked in a worker, and what was written down at the telephone. */
export class CallsDesk {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => CallsSnapshot;
  private readonly answers: CallAnswers;
  private readonly store: SnapshotStore<CallsSnapshot>;
  private line: WorkerLine<CallsAsks> | null = null;
  /** whether the worker has everything of the month */
  private given = false;
  private phase: CallsPhase = 'handing';
  private threshold = USUAL_THRESHOLD;
  private ranked: Ranked | null = null;
  private calls: readonly ToCall[] = [];
  private progress = { done: 0, total: 0 };
  private detail = '';
  /** goes up whenever what is under way is of no use any more */
  private round = 0;

  constructor(private readonly parts: CallsDeskParts) {
    const { pack, period } = parts.batch;
    this.answers = new CallAnswers(parts.storage, pack.id, period);
    this.store = new SnapshotStore(
      () => this.make(),
      () => performance.now(),
    );
    this.subscribe = this.store.subscribe;
    this.snapshot = this.store.get;
    this.resume();
  }

  /** @param share above 0, below 1 */
  setThreshold(share: number): void {
    if (share === this.threshold) return;
    this.threshold = share;
    this.resume();
  }

  /** At once; the list that was there stays. */
  cancel(): void {
    if (this.phase !== 'handing' && this.phase !== 'ranking') return;
    this.halt();
    this.phase = 'cancelled';
    this.store.tell();
  }

  /** Ranks, or ranks again: after `cancel`, or after the worker failed. */
  resume(): void {
    if (!this.parts.batch.pack.analysis) this.phase = 'no-definitions';
    else void this.work(++this.round);
    this.store.tell();
  }

  /** Writes down something of a call; kept at once. */
  answer(member: string, change: Partial<CallAnswer>): void {
    this.answers.keep(member, change);
    this.store.tell();
  }

  /** Forgets everything written down for this month. */
  clearAnswers(): void {
    this.answers.clear();
    this.store.tell();
  }

  /** Ends the worker; the desk is not used any more. */
  close(): void {
    this.halt();
    this.store.stop();
  }

  private halt(): void {
    this.round++;
    this.line?.end();
    this.line = null;
    this.given = false;
  }

  private async work(round: number): Promise<void> {
    const still = (): boolean => round === this.round;
    try {
      if (!this.given || this.line?.alive !== true) await this.hand(still);
      if (!still()) return;
      this.phase = 'ranking';
      this.store.tell();
      const ranked = await this.ask({ kind: 'rank', threshold: this.threshold });
      const calls: ToCall[] = [];
      while (still() && calls.length < ranked.calls) {
        calls.push(...(await this.ask({ kind: 'calls', from: calls.length, to: calls.length + IN_ONE_MESSAGE })));
      }
      if (!still()) return;
      Object.assign(this, { ranked, calls, phase: 'done' });
    } catch (error) {
      if (!still()) return;
      this.halt();
      this.detail = crashRefusal(error).detail ?? '';
      this.phase = 'failed';
    }
    this.store.tell();
  }

  /** Everything of the month goes to a new worker, in pieces. */
  private async hand(still: () => boolean): Promise<void> {
    const { pack, period, register, outcomes, history } = this.parts.batch;
    this.line?.end();
    this.line = new WorkerLine<CallsAsks>(this.parts.startWorker, 'calls');
    const files = pieces(outcomes).map((some) => ({ kind: 'take' as const, outcomes: some }));
    const earlier = (['previous', 'lastYear'] as const).flatMap((of) =>
      pieces(history[of]).map((records) => ({ kind: 'earlier' as const, of, records })),
    );
    this.phase = 'handing';
    this.progress = { done: 0, total: files.length + earlier.length };
    this.store.tell();
    await this.ask({ kind: 'begin', pack, period, register });
    for (const piece of [...files, ...earlier]) {
      if (!still()) return;
      await this.ask(piece);
      this.progress = { ...this.progress, done: this.progress.done + 1 };
      this.store.changed();
    }
    this.given = true;
  }

  private async ask<Q extends Parameters<WorkerLine<CallsAsks>['ask']>[0]>(
    ask: Q,
  ): Promise<CallsAsks[Q['kind']]['answer']> {
    const line = this.line!;
    return (await line.within(line.ask(ask), LONGEST_MS)) as CallsAsks[Q['kind']]['answer'];
  }

  private make(): CallsSnapshot {
    const { phase, threshold, ranked, calls, detail, progress } = this;
    const answers = new Map<string, CallAnswer>();
    for (const { call } of calls) {
      const answer = this.answers.of(call.member);
      if (answer !== NO_ANSWER) answers.set(call.member, answer);
    }
    const called = [...answers.values()].filter(wasCalled).length;
    return { phase, ...progress, threshold, ranked, calls, answers, called, detail };
  }
}
