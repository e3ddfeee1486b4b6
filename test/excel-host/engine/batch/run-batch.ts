import { HostError, invalidArgument, itemNotFound } from '../host-error';
import { HostCollection, HostObject } from '../objects/host-object';
import { RecordedObject } from '../objects/recorded-object';
import { makeService, rootObject } from '../objects/services';
import type { Session } from '../session';
import { Dispatch, locationOf } from './dispatch';
import { idOf, Query } from './query';
import { ActionType, PathType, type BatchReply, type BatchRequest, type WireAction, type WireArguments } from './wire';

/**
 * Runs the actions of one request in their order. An error stops it; what stood before is done and stays so.
 * Objects are found when they are first needed, each once.
 */
export class Batch {
  readonly dispatch: Dispatch;
  private readonly query: Query;
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly session: Session,
    private readonly request: BatchRequest,
  ) {
    this.dispatch = new Dispatch(session);
    this.query = new Query(session, this.dispatch);
  }

  run(): BatchReply {
    const reply: BatchReply = { Results: [], TraceIds: [] };
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) reply.TraceIds.push(action.Id);
        reply.Results.push({ ActionId: action.Id, Value: this.act(action) });
      } catch (error) {
        return { ...reply, Error: this.told(error, action, index) };
      }
    }
    return reply;
  }

  private act(action: WireAction): unknown {
    if (action.ActionType === ActionType.trace || action.ActionType === ActionType.unchanged) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && this.introduced(object);
      case ActionType.query:
        return object && this.query.answer(object, action.QueryInfo ?? {});
      case ActionType.method:
        return this.call(object, action);
      case ActionType.set:
        if (object) this.dispatch.write(object, action.Name, this.args(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new HostError(
          'NotImplemented',
          `The requested feature isn't implemented: action ${String(action.ActionType)}.`,
        );
    }
  }

  private call(object: HostObject | null, { Name, ArgumentInfo }: WireAction): unknown {
    if (!object) return null;
    if (Name === '_KeepReference') return null;
    const [first] = ArgumentInfo?.Arguments ?? [];
    if (Name === '_RemoveReference') {
      this.session.references.remove(String(first));
      return null;
    }
    const value = this.dispatch.call(object, Name, this.args(ArgumentInfo));
    return value instanceof HostObject ? this.introduced(value) : value;
  }

  /** What the client learns of an object when it first meets it. */
  private introduced(object: HostObject): Record<string, unknown> {
    const reference = object.kept && this.request.AutoKeepReference !== false;
    return {
      ...idOf(object),
      ...(reference ? { _ReferenceId: this.session.references.keep(object) } : {}),
    };
  }

  private args(info: WireArguments | undefined): unknown[] {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((given, i) => (paths[i] ? this.object(paths[i]) : given));
  }

  /** The object at a path; null = a null object, and everything below it. */
  private object(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const found = this.find(id);
    this.objects.set(id, found);
    return found;
  }

  private find(id: number): HostObject | null {
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw invalidArgument();
    const { ObjectPathType: type, Name, ParentObjectPathId, ArgumentInfo } = path;
    if (type === PathType.root) return rootObject(this.session);
    if (type === PathType.made) return makeService(this.session, Name);
    if (type === PathType.nothing) return null;
    if (type === PathType.reference) {
      const kept = this.session.references.get(Name);
      if (!kept) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
      return kept;
    }
    const parent = ParentObjectPathId === undefined ? null : this.object(ParentObjectPathId);
    if (!parent) return null;
    const given = this.given(parent, type, Name, this.args(ArgumentInfo));
    if (given === null || given instanceof HostObject) return given;
    throw invalidArgument(locationOf(parent, Name));
  }

  private given(parent: HostObject, type: number, name: string, args: readonly unknown[]): unknown {
    if (type === PathType.property) return this.dispatch.read(parent, name);
    if (type === PathType.method) return this.dispatch.call(parent, name, args);
    if (parent instanceof HostCollection || parent instanceof RecordedObject) {
      return this.dispatch.call(parent, 'GetItem', args);
    }
    throw itemNotFound(locationOf(parent, 'getItem'));
  }

  private told(error: unknown, action: WireAction, index: number): BatchReply['Error'] & object {
    if (!(error instanceof HostError)) throw error;
    const object = this.objects.get(action.ObjectPathId);
    const place = object && action.Name ? locationOf(object, action.Name) : this.placeOf(action.ObjectPathId);
    return {
      Code: error.code,
      Message: error.message,
      Location: error.location || place,
      HttpStatusCode: error.httpStatus,
      ActionIndex: index,
    };
  }

  /** Where an object could not be found: its path's own name, after the class it was asked of. */
  private placeOf(id: number): string {
    const path = this.request.ObjectPaths[String(id)];
    const parent = path?.ParentObjectPathId === undefined ? undefined : this.objects.get(path.ParentObjectPathId);
    if (!path || !parent) return '';
    return locationOf(parent, path.ObjectPathType === PathType.indexer ? 'GetItem' : path.Name);
  }
}
