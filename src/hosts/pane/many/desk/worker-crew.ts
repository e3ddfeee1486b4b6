import type { CompiledPack } from '../../../../core/checking/compiled-pack';
import type { Refusal } from '../../../../core/model/refusal';
import type { ManyAnswer, ManyAsk, ManyAsks } from '../../../worker/many/many-messages';
import { Overdue, RoomFault, WorkerGone, WorkerLine } from './worker-line';

/** How long things may take, in ms. */
export interface CrewTimes {
  /** reading and checking one file, then its worker is ended */
  readonly file: number;
  /** the start of a worker with its rules, and what is asked about the whole batch */
  readonly errand: number;
}

export const CREW_TIMES: CrewTimes = { file: 45_000, errand: 120_000 };

/** Files that a worker has at a time: the one it is at and the next, so that it never waits for the page. */
const AT_A_TIME = 2;

/** Workers that may end, one after another, before they were asked anything. */
const START_FAILURES = 3;

type Settings = ManyAsks['settings']['asked'];

/** Something to be done with every item, by as many workers as there are. */
export interface CrewWork<T, K extends 'look' | 'list'> {
  readonly settings: Settings;
  /** the next item, undefined when there is none at present */
  readonly next: () => T | undefined;
  readonly ask: (item: T) => Extract<ManyAsk, { kind: K }>;
  readonly settle: (item: T, answer: ManyAnswer<K>) => void;
  /** the item at which a worker died or ran over its time; the others go on */
  readonly lose: (item: T, refusal: Refusal) => void;
}

interface Handed<T, A> {
  readonly item: T;
  readonly answer: Promise<A>;
}

/**
 * The workers of a desk. They are started when there is work and go from one step of it to the next, warm; at rest there
 * is none.
 */
export class WorkerCrew {
  private readonly lines = new Set<WorkerLine>();
  /** settled when a worker has the rules */
  private readonly ready = new WeakMap<WorkerLine, Promise<unknown>>();
  /** those of them that wait for the next step */
  private readonly idle: WorkerLine[] = [];
  /** goes up when all are told to stop */
  private stops = 0;

  constructor(
    private readonly pack: CompiledPack,
    private readonly start: () => Worker,
    private readonly size: number,
    private readonly times: CrewTimes,
  ) {}

  /** Ends everything at once; what was under way comes to nothing. */
  stop(): void {
    this.stops++;
    for (const line of this.lines) line.end();
    this.lines.clear();
    this.idle.length = 0;
  }

  /** Starts one more worker ahead of the work, where fewer than `most` are there, and lets it prepare the rules. */
  warm(most: number): void {
    if (this.lines.size >= Math.min(most, this.size)) return;
    try {
      const line = this.newLine();
      void line.ask({ kind: 'prepare' });
      this.idle.push(line);
    } catch {
      // told by the step that needs a worker
    }
  }

  /** Ends the workers that have nothing to do. */
  rest(): void {
    for (const line of this.idle.splice(0)) this.drop(line);
  }

  /**
   * Works until `next` has nothing more; returns early after `stop`.
   * @throws Error where no worker can be started
   */
  async each<T, K extends 'look' | 'list'>(work: CrewWork<T, K>, most = this.size): Promise<void> {
    const stops = this.stops;
    const back: T[] = [];
    const lanes = Array.from({ length: Math.min(most, this.size) }, () => this.lane(work, back, stops));
    const ends = await Promise.allSettled(lanes);
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed && back.length > 0 && this.stops === stops) throw failed.reason;
  }

  /** Asks one worker, started for it, a few things. @throws Error where it ends before it has answered */
  async errand<T>(settings: Settings | null, run: (ask: WorkerLine['ask']) => Promise<T>): Promise<T> {
    const line = await this.line(settings);
    try {
      return await run((ask) => line.within(line.ask(ask), this.times.errand));
    } finally {
      this.giveBack(line);
    }
  }

  private async lane<T, K extends 'look' | 'list'>(work: CrewWork<T, K>, back: T[], stops: number): Promise<void> {
    let failures = 0;
    while (this.stops === stops) {
      const first = back.pop() ?? work.next();
      if (first === undefined) return;
      let line: WorkerLine;
      try {
        line = await this.line(work.settings);
      } catch (error) {
        back.push(first);
        if (++failures >= START_FAILURES) throw error;
        continue;
      }
      failures = 0;
      await this.serve(line, first, work, back);
      this.giveBack(line);
    }
  }

  /** Keeps one worker busy until there is nothing more or it is lost. */
  private async serve<T, K extends 'look' | 'list'>(
    line: WorkerLine,
    first: T,
    work: CrewWork<T, K>,
    back: T[],
  ): Promise<void> {
    const stops = this.stops;
    const hand = (item: T): Handed<T, ManyAnswer<K>> => ({
      item,
      answer: line.ask(work.ask(item)) as Promise<ManyAnswer<K>>,
    });
    const handed = [hand(first)];
    for (let head = handed.shift(); head !== undefined; head = handed.shift()) {
      while (handed.length < AT_A_TIME - 1) {
        const item = back.pop() ?? work.next();
        if (item === undefined) break;
        handed.push(hand(item));
      }
      try {
        const answer = await line.within(head.answer, this.times.file);
        if (this.stops !== stops) return;
        work.settle(head.item, answer);
      } catch (error) {
        if (this.stops !== stops) return;
        work.lose(head.item, lossOf(error));
        if (error instanceof RoomFault) continue;
        back.push(...handed.splice(0).map(({ item }) => item));
      }
      if (handed.length === 0 && line.alive) {
        const item = back.pop() ?? work.next();
        if (item !== undefined) handed.push(hand(item));
      }
    }
  }

  /** A worker that knows the rules and the settings, one at rest or a new one. */
  private async line(settings: Settings | null): Promise<WorkerLine> {
    let known = this.idle.pop();
    for (; known && !known.alive; known = this.idle.pop()) this.lines.delete(known);
    const line = known ?? this.newLine();
    try {
      await line.within(this.ready.get(line)!, this.times.errand);
      if (settings !== null) await line.within(line.ask({ kind: 'settings', ...settings }), this.times.errand);
      return line;
    } catch (error) {
      this.drop(line);
      throw error;
    }
  }

  private newLine(): WorkerLine {
    const line = new WorkerLine(this.start);
    this.lines.add(line);
    this.ready.set(line, line.ask({ kind: 'pack', pack: this.pack }));
    return line;
  }

  private giveBack(line: WorkerLine): void {
    if (line.alive) this.idle.push(line);
    else this.lines.delete(line);
  }

  private drop(line: WorkerLine): void {
    line.end();
    this.lines.delete(line);
  }
}

function lossOf(error: unknown): Refusal {
  if (error instanceof Overdue) return { kind: 'refusal', code: 'timeout', measured: error.ms, limit: error.ms };
  const detail = error instanceof WorkerGone || error instanceof RoomFault ? error.message : String(error);
  return { kind: 'refusal', code: 'reader-crashed', detail };
}
