import type { SimBook } from './book/sim-book';
import type { ExcelVersion } from './host-options';
import type { HostObject } from './objects/host-object';
import type { WireLog } from './wire-log';

/** What objects share: the workbook, kept references, registered events. */
export interface Session {
  readonly book: SimBook;
  readonly version: ExcelVersion;
  readonly log: WireLog;
  readonly references: References;
  readonly registered: Registrations;
  /** `runtime.enableEvents` */
  eventsOn: boolean;
  readonly functions: FunctionCalls;
}

/** Objects that the client keeps over requests, by reference id. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private made = 0;

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    this.made += 1;
    const id = `r${String(this.made)}`;
    this.kept.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  get(id: string): HostObject | null {
    return this.kept.get(id) ?? null;
  }

  remove(id: string): void {
    const object = this.kept.get(id);
    if (object) this.ids.delete(object);
    this.kept.delete(id);
  }

  get size(): number {
    return this.kept.size;
  }
}

/** Which events the client asked to be told of: kind and the object they are about. */
export class Registrations {
  private readonly counts = new Map<string, number>();

  change(type: number, target: string, by: 1 | -1): void {
    const key = `${String(type)} ${target}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + by));
  }

  has(type: number, target: string): boolean {
    return (this.counts.get(`${String(type)} ${target}`) ?? 0) > 0;
  }
}

type Settle = { resolve(value: unknown): void; reject(reason: Error): void };

/** Calls of custom functions that wait for their result. */
export class FunctionCalls {
  /** the add-in has said that it takes calls */
  ready = false;
  private readonly waiting = new Map<number, Settle>();
  private made = 0;

  start(): { readonly id: number; readonly result: Promise<unknown> } {
    this.made += 1;
    const id = this.made;
    const result = new Promise<unknown>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    return { id, result };
  }

  finish(id: number, succeeded: boolean, value: unknown, code: unknown): void {
    const call = this.waiting.get(id);
    this.waiting.delete(id);
    if (succeeded) call?.resolve(value);
    else call?.reject(new Error(`${String(code)}: ${String(value)}`));
  }
}
