import { parseArea } from './book/area';
import type { BookEvent, Actor } from './book/book-event';
import type { SimBook } from './book/sim-book';
import type { SimSheet } from './book/sim-sheet';
import { Batch } from './batch/run-batch';
import { ActionType, type BatchReply, type BatchRequest } from './batch/wire';
import { entriesOf } from './events/event-entries';
import { EventType } from './events/event-types';
import { noFaults, type Faults } from './faults';
import { accessDenied, HostError, itemNotFound } from './host-error';
import type { BatchAnswer, EventEntry, HostFacts, HostOptions } from './host-options';
import { typeInto } from './objects/cell-values';
import { requirementSets } from './requirement-sets';
import { FunctionCalls, References, Registrations, type Session } from './session';
import { WireLog } from './wire-log';

/** Codes of Office with which Excel fails a request as a whole. */
const CELL_EDIT = 5004;
const TOO_MANY = 5102;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
const DENIED = 7000;

/** Category of a call of a custom function. */
const FUNCTION_CALL = 1;

/** Nothing but the client's tidying after a run, or its own services: telemetry, readiness, results of functions. */
function isCleaning({ Actions, ObjectPaths }: BatchRequest): boolean {
  const own = Object.values(ObjectPaths).some(({ Name }) => Name.startsWith('Microsoft.'));
  return (
    own || Actions.every(({ Name, ActionType: type }) => Name === '_RemoveReference' || type === ActionType.instantiate)
  );
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** What a seam (web or Windows), a test and the preview see of the simulated Excel. */
export type ExcelHostShape = Pick<ExcelHost, keyof ExcelHost>;

/** The simulated Excel behind both seams. */
export class ExcelHost {
  readonly book: SimBook;
  readonly faults: Faults = noFaults();
  readonly log = new WireLog();
  private readonly session: Session;
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private waiting: EventEntry[] = [];
  private inBatch = false;
  private events = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(readonly options: HostOptions) {
    const { book, version } = options;
    this.book = book;
    book.keptFormula = (what) => this.log.notRecalculated.add(what);
    if (options.settings) book.documentSettings = [...options.settings];
    this.session = {
      book,
      version,
      log: this.log,
      references: new References(),
      registered: new Registrations(),
      eventsOn: true,
      functions: new FunctionCalls(),
    };
    book.onEvent((event, actor) => this.happened(event, actor));
  }

  facts(): HostFacts {
    return {
      language: this.options.language,
      requirements: requirementSets(this.options.version),
      settings: this.book.documentSettings,
      readOnly: this.readOnly,
      title: this.book.title,
    };
  }

  /** Runs the JSON text of one ProcessQuery request; requests are answered one after the other. */
  process(body: string): Promise<BatchAnswer> {
    const answer = this.turn.then(() => this.answer(body));
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  /** Entries to be pushed to the add-in as `richApiMessage`; answers how to stop. */
  onEvent(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** `document.settings.saveAsync`. @returns 0, or the code of Office with which it fails */
  saveSettings(pairs: readonly (readonly [string, string])[]): number {
    if (this.readOnly) return DENIED;
    this.book.documentSettings = pairs.map(([key, json]) => [key, json]);
    return 0;
  }

  /**
   * Calls a custom function as a cell does; resolves with its value, rejects with its error.
   * @param name id of the function as functions.json has it: `GROWTH`, without the namespace
   */
  invokeFunction(name: string, args: readonly unknown[]): Promise<unknown> {
    const { id, result } = this.session.functions.start();
    const caller = `${this.book.active.name}!A1`;
    this.push([
      [FUNCTION_CALL, EventType.invoke, '', JSON.stringify([id, name, args, caller, 0]), this.nextId(), false],
    ]);
    return result;
  }

  /** Whether the add-in has said that its custom functions can be called. */
  get functionsReady(): boolean {
    return this.session.functions.ready;
  }

  /** The user types into a cell: parsed, stored, recalculated, told as events. @throws HostError AccessDenied */
  type(sheet: string, address: string, text: string, actor: Actor = 'user'): void {
    const { on, area } = this.place(sheet, address);
    if (this.readOnly) throw accessDenied();
    this.as(actor, () => {
      typeInto(this.session, on, area.top, area.left, text);
      this.book.settle();
    });
  }

  /** The user selects cells, on the sheet they are on. */
  select(sheet: string, address: string): void {
    const { on, area } = this.place(sheet, address);
    this.as('user', () => this.book.select(on, area));
  }

  /** References that the client keeps: an add-in that forgets to let go makes this grow. */
  get keptReferences(): number {
    return this.session.references.size;
  }

  private get readOnly(): boolean {
    return this.options.readOnly === true || this.faults.readOnly;
  }

  private place(sheet: string, address: string): { on: SimSheet; area: NonNullable<ReturnType<typeof parseArea>> } {
    const on = this.book.sheet(sheet);
    const area = parseArea(address);
    if (!on || !area) throw itemNotFound();
    return { on, area };
  }

  private async answer(body: string): Promise<BatchAnswer> {
    const { faults } = this;
    if (faults.latencyMs > 0) await new Promise<void>((done) => setTimeout(done, faults.latencyMs));
    const bytesIn = bytesOf(body);
    if (faults.cellEdit) return this.failed(bytesIn, CELL_EDIT);
    if (faults.throttle > 0) {
      faults.throttle -= 1;
      return this.failed(bytesIn, TOO_MANY);
    }
    if (bytesIn > faults.payloadLimit) return this.failed(bytesIn, REQUEST_TOO_LARGE);
    const { meanwhile } = faults;
    faults.meanwhile = null;
    if (meanwhile) this.as('other-user', meanwhile);
    return this.run(body, bytesIn);
  }

  private run(body: string, bytesIn: number): BatchAnswer {
    const request = JSON.parse(body) as BatchRequest;
    const batch = new Batch(this.session, request);
    this.book.readOnly = this.readOnly;
    let reply: BatchReply;
    this.inBatch = true;
    try {
      reply = this.as('addin', () => {
        const done = batch.run();
        this.book.settle();
        return done;
      });
    } finally {
      this.inBatch = false;
      // events come some time after the answer, never before it
      setTimeout(() => this.flush(), 0);
    }
    const json = JSON.stringify(reply);
    const bytesOut = bytesOf(json);
    const tooLarge = bytesOut > this.faults.payloadLimit;
    this.log.requests.push({
      bytesIn,
      bytesOut,
      actions: request.Actions.length,
      cleaning: isCleaning(request),
      members: [...batch.dispatch.used],
      error: tooLarge ? RESPONSE_TOO_LARGE : (reply.Error?.Code ?? null),
    });
    return tooLarge ? { officeError: RESPONSE_TOO_LARGE } : { json };
  }

  private failed(bytesIn: number, officeError: number): BatchAnswer {
    this.log.requests.push({ bytesIn, bytesOut: 0, actions: 0, cleaning: false, members: [], error: officeError });
    return { officeError };
  }

  private as<T>(actor: Actor, act: () => T): T {
    const before = this.book.actor;
    this.book.actor = actor;
    try {
      return act();
    } finally {
      this.book.actor = before;
    }
  }

  private happened(event: BookEvent, actor: Actor): void {
    if (!this.session.eventsOn) return;
    const { registered } = this.session;
    this.waiting.push(
      ...entriesOf(
        event,
        actor,
        (type, target) => registered.has(type, target),
        () => this.nextId(),
      ),
    );
    if (!this.inBatch) this.flush();
  }

  private flush(): void {
    const entries = this.waiting;
    this.waiting = [];
    if (entries.length > 0) this.push(entries);
  }

  private push(entries: readonly EventEntry[]): void {
    for (const listener of this.listeners) listener(entries);
  }

  private nextId(): number {
    this.events += 1;
    return this.events;
  }
}

export { HostError };
