import { API, onWire, supports } from '../../spec/api';
import { HostCollection, HostObject } from '../objects/host-object';
import { RecordedObject } from '../objects/recorded-object';
import type { Session } from '../session';
import type { Dispatch } from './dispatch';
import type { WireQuery } from './wire';

type Answer = Record<string, unknown>;

/** Paths grouped by their first name; a path that ends there asks for the member itself. */
function grouped(paths: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const [first = '', ...rest] = path.split('/').filter((part) => part !== 'items');
    const group = groups.get(first) ?? [];
    if (rest.length > 0) group.push(rest.join('/'));
    groups.set(first, group);
  }
  return groups;
}

/** The key under which a collection finds the item: `Id` where the API has one, else the client's own `_Id`. */
export function idOf(object: HostObject): Answer {
  if (object.itemId === null) return {};
  return API.get(object.type)?.members.has('Id') ? { Id: object.itemId } : { _Id: object.itemId };
}

/** Answers `load`: values of an object, or of the items of a collection. */
export class Query {
  constructor(
    private readonly session: Session,
    private readonly dispatch: Dispatch,
  ) {}

  answer(object: HostObject, { Select = [], Expand = [], Top, Skip = 0 }: WireQuery): Answer {
    const paths = [...Select, ...Expand].map((path) => path.trim()).filter((path) => path !== '');
    const items = object instanceof HostCollection ? object.items() : recordedItems(object);
    if (!items) return this.values(object, paths);
    const shown = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
    const own = paths.filter((path) => path.split('/')[0]?.toLowerCase() === 'count');
    const ofItems = paths.filter((path) => !own.includes(path));
    return {
      ...(own.length > 0 ? { Count: items.length } : {}),
      _Items: shown.map((item) => ({ ...idOf(item), ...this.values(item, ofItems) })),
    };
  }

  private values(object: HostObject, paths: readonly string[]): Answer {
    const everything = paths.length === 0 || paths.includes('*');
    const answer: Answer = {};
    if (everything) this.scalars(object, answer);
    for (const [first, rest] of grouped(paths.filter((path) => path !== '*'))) {
      if (first === '') {
        this.scalars(object, answer);
        continue;
      }
      const name = onWire(first);
      const value = this.dispatch.read(object, name);
      answer[name] = value instanceof HostObject ? { ...idOf(value), ...this.answer(value, { Select: rest }) } : value;
    }
    return answer;
  }

  private scalars(object: HostObject, answer: Answer): void {
    for (const [name, { method, kind, set }] of API.get(object.type)?.members ?? []) {
      const plain = !method && kind === 'plain' && supports(this.session.version, set);
      if (plain && this.dispatch.simulated(object, name)) answer[name] = this.dispatch.read(object, name);
    }
  }
}

function recordedItems(object: HostObject): readonly RecordedObject[] | null {
  return object instanceof RecordedObject && API.get(object.type)?.item ? object.recordedItems : null;
}
