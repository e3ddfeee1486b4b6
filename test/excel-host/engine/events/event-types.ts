import type { HostObject } from '../objects/host-object';

/** Numbers of events on the wire, by class and name of the registration. */
const SHEET_EVENTS: Readonly<Record<string, number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowHiddenChanged: 22,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
};

export const EventType = {
  ...{ changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15, calculated: 16 },
  ...{ format: 18, rowsHidden: 22, protection: 24, renamed: 25, visibility: 26 },
  ...{ tableSelection: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103 },
  ...{ commentAdded: 250, commentDeleted: 251, commentChanged: 252 },
  ...{ invoke: 1000, cancel: 1001 },
} as const;

const NUMBERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Worksheet: SHEET_EVENTS,
  WorksheetCollection: SHEET_EVENTS,
  Table: { DataChanged: EventType.tableChanged, SelectionChanged: EventType.tableSelection },
  TableCollection: {
    DataChanged: EventType.tableChanged,
    Added: EventType.tableAdded,
    Deleted: EventType.tableDeleted,
  },
  CommentCollection: {
    Added: EventType.commentAdded,
    Deleted: EventType.commentDeleted,
    Changed: EventType.commentChanged,
  },
};

/** An object that events are about; `Workbook` for those of a collection. */
export interface EventTarget {
  readonly eventTarget: string;
}

const hasTarget = (object: HostObject): object is HostObject & EventTarget => 'eventTarget' in object;

/** Takes `_RegisterDataChangedEvent` and the like. @returns false for any other name, or an event not simulated */
export function registerEvent(object: HostObject, name: string): boolean {
  const found = /^_(Register|Unregister)(?:Event)?(\w+?)(?:Event)?$/.exec(name);
  if (!found) return false;
  const type = NUMBERS[object.type]?.[found[2]!];
  if (type === undefined || !hasTarget(object)) {
    object.session.log.recordedOnly.add(`${object.type}.${name}`);
    return true;
  }
  object.session.registered.change(type, object.eventTarget, found[1] === 'Register' ? 1 : -1);
  return true;
}
