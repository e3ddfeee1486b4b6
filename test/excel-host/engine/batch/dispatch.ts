import { API, supports, type Member } from '../../spec/api';
import { registerEvent } from '../events/event-types';
import { accessDenied, HostError } from '../host-error';
import type { HostObject } from '../objects/host-object';
import { RecordedObject } from '../objects/recorded-object';
import type { Session } from '../session';

/** Methods that leave the workbook as it is; the others are refused in one that is read only. */
const HARMLESS = /^(_|Get|Load|Select|Activate|Deactivate|Calculate|Suspend|Find|Union|Check)/;

type Members = Record<string, unknown>;

/** Reads, writes and calls members of objects by name, as far as the simulated version of Excel has them. */
export class Dispatch {
  /** members used in this request */
  readonly used = new Set<string>();
  private readonly recorded = new WeakMap<HostObject, RecordedObject>();

  constructor(private readonly session: Session) {}

  read(object: HostObject, name: string): unknown {
    const member = this.member(object, name);
    if (name in object) return (object as unknown as Members)[name];
    const record = this.record(object, name);
    if (record.written.has(name)) return record.written.get(name);
    if (!member?.gives) return null;
    if (/OrNullObject$/.test(name)) return null;
    let child = record.children.get(name);
    if (!child) record.children.set(name, (child = this.makeRecord(member.gives)));
    return child;
  }

  write(object: HostObject, name: string, value: unknown): void {
    const member = this.member(object, name);
    if (member && !member.writable) {
      throw new HostError('InvalidOperation', 'The property is read-only.', 400, locationOf(object, name));
    }
    this.mayWrite(object, name);
    if (hasSetter(object, name)) (object as unknown as Members)[name] = value;
    else this.record(object, name).written.set(name, value);
  }

  call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    if (registerEvent(object, name)) return null;
    this.member(object, name);
    // a service of office.js is none of Excel's classes: it writes nothing
    if (!HARMLESS.test(name) && API.has(object.type)) this.mayWrite(object, name);
    const own = (object as unknown as Members)[name];
    if (typeof own === 'function') return (own as (...given: unknown[]) => unknown).apply(object, [...args]) ?? null;
    return this.record(object, name).recordCall(name, args) ?? null;
  }

  /** Whether a plain property is simulated: loading everything leaves out what is not. */
  simulated(object: HostObject, name: string): boolean {
    return name in object || (object instanceof RecordedObject && object.written.has(name));
  }

  private member(object: HostObject, name: string): Member | null {
    if (name.startsWith('_') || !API.has(object.type)) return null;
    const member = API.get(object.type)!.members.get(name);
    const location = locationOf(object, name);
    this.used.add(location);
    if (!member || !supports(this.session.version, member.set)) {
      throw new HostError(
        'ApiNotFound',
        'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
        400,
        location,
      );
    }
    return member;
  }

  private mayWrite(object: HostObject, name: string): void {
    if (this.session.book.readOnly) throw accessDenied(locationOf(object, name));
  }

  private record(object: HostObject, name: string): RecordedObject {
    this.session.log.recordedOnly.add(locationOf(object, name));
    if (object instanceof RecordedObject) return object;
    let record = this.recorded.get(object);
    if (!record) this.recorded.set(object, (record = this.makeRecord(object.type)));
    return record;
  }

  private makeRecord(type: string): RecordedObject {
    return new RecordedObject(this.session, type, this.session.book.newId('item'));
  }
}

/** `Range.values`: where an error says it happened. */
export function locationOf(object: HostObject, name: string): string {
  const member = API.get(object.type)?.members.get(name);
  return `${object.type}.${member?.name ?? name.charAt(0).toLowerCase() + name.slice(1)}`;
}

function hasSetter(object: HostObject, name: string): boolean {
  for (let at: unknown = object; at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at as object, name);
    if (found) return found.set !== undefined || found.writable === true;
  }
  return false;
}
