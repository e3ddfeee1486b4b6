import type { SimLooks } from '../book/sim-objects';
import type { Session } from '../session';
import { HostObject } from './host-object';

/** A part of a chart, such as an axis or a fill: what is written to it is kept and reads back, and only the preview draws it. */
export abstract class ChartPart extends HostObject {
  constructor(
    session: Session,
    protected readonly looks: SimLooks,
    protected readonly place: string,
    protected readonly changed: () => void,
  ) {
    super(session);
  }

  held(name: string): unknown {
    return this.looks.get(this.place)?.[name];
  }

  keep(name: string, value: unknown): void {
    this.looks.set(this.place, { ...this.looks.get(this.place), [name]: value });
    this.changed();
  }

  /** A part of this one. */
  protected inner<P>(
    part: new (session: Session, looks: SimLooks, place: string, changed: () => void) => P,
    at: string,
  ): P {
    return new part(this.session, this.looks, this.place === '' ? at : `${this.place}/${at}`, this.changed);
  }
}

/** Gives a class the plain properties that it keeps, with the value each has before anything was written. */
export function keeps(part: { readonly prototype: ChartPart }, properties: Readonly<Record<string, unknown>>): void {
  for (const [name, first] of Object.entries(properties)) {
    Object.defineProperty(part.prototype, name, {
      configurable: true,
      get(this: ChartPart) {
        return this.held(name) ?? first;
      },
      set(this: ChartPart, value: unknown) {
        this.keep(name, value);
      },
    });
  }
}
