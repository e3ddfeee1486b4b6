import { areaAddress, intersection } from '../book/area';
import type { Actor, BookEvent } from '../book/book-event';
import type { EventEntry } from '../host-options';
import { EventType } from './event-types';

/** Category of the events of the Rich API. */
const CATEGORY = 65_536;

/** An event in Excel's words: number of its kind, targets that may have asked for it, content. */
interface Told {
  readonly type: number;
  readonly targets: readonly string[];
  readonly content: Readonly<Record<string, unknown>>;
}

/** The events of Excel that one thing in the workbook causes. */
function toldOf(event: BookEvent, actor: Actor): readonly Told[] {
  const { sheet } = event;
  const source = actor === 'other-user' ? 'Remote' : 'Local';
  const about = { worksheetId: sheet.id };
  const both = [sheet.id, 'Workbook'];
  const one = (type: number, content: object, targets: readonly string[] = both): readonly Told[] => [
    { type, targets, content: { ...about, ...content } },
  ];
  switch (event.kind) {
    case 'changed':
      return [
        ...one(EventType.changed, { ...changeContent(event), source, triggerSource: triggerOf(actor) }),
        ...tablesTold(event, source),
      ];
    case 'format':
      return one(EventType.format, { address: areaAddress(event.area), source });
    case 'selection':
      return one(EventType.selection, { address: areaAddress(event.area) });
    case 'rows-hidden':
      return one(EventType.rowsHidden, {
        address: areaAddress(event.area),
        changeType: event.hidden ? 'Hidden' : 'Unhidden',
        source,
      });
    case 'calculated': {
      return one(EventType.calculated, { address: sheet.extent ? areaAddress(sheet.extent) : 'A1' });
    }
    case 'activated':
    case 'deactivated':
      return one(EventType[event.kind], {});
    case 'added':
    case 'deleted':
      return one(EventType[event.kind], { source }, ['Workbook']);
    case 'renamed':
      return one(EventType.renamed, { nameBefore: event.before, nameAfter: sheet.name, source });
    case 'visibility':
      return one(EventType.visibility, { visibilityBefore: event.before, visibilityAfter: sheet.visibility, source });
    case 'protection':
      return one(EventType.protection, { isProtected: event.protected, source });
    case 'table-added':
    case 'table-deleted': {
      const type = event.kind === 'table-added' ? EventType.tableAdded : EventType.tableDeleted;
      return one(type, { tableId: event.table.id, tableName: event.table.name, source });
    }
    case 'comment-added':
    case 'comment-deleted':
    case 'comment-changed': {
      const types = {
        'comment-added': EventType.commentAdded,
        'comment-deleted': EventType.commentDeleted,
        'comment-changed': EventType.commentChanged,
      };
      const commentDetails = [{ commentId: event.comment.id, replyIds: [] }];
      return one(types[event.kind], { commentDetails, source });
    }
    case 'look':
      return [];
  }
}

/** Details come for a single cell only. */
function changeContent({ area, change, details }: BookEvent & { kind: 'changed' }): object {
  const address = areaAddress(area);
  const cell = details && {
    valueBefore: details.before,
    valueAfter: details.after,
    valueTypeBefore: details.typeBefore,
    valueTypeAfter: details.typeAfter,
  };
  return { address, changeType: change, shiftDirection: 'None', ...cell };
}

const triggerOf = (actor: Actor): string => (actor === 'addin' ? 'ThisLocalAddin' : 'Unknown');

function tablesTold(event: BookEvent & { kind: 'changed' }, source: string): Told[] {
  return event.sheet.tables
    .filter(({ area }) => intersection(area, event.area))
    .map(({ id }) => ({
      type: EventType.tableChanged,
      targets: [id, 'Workbook'],
      content: {
        worksheetId: event.sheet.id,
        tableId: id,
        address: areaAddress(event.area),
        changeType: event.change,
        source,
      },
    }));
}

/** Entries of `richApiMessage` for those who asked for the event. */
export function entriesOf(
  event: BookEvent,
  actor: Actor,
  asked: (type: number, target: string) => boolean,
  nextId: () => number,
): EventEntry[] {
  return toldOf(event, actor).flatMap(({ type, targets, content }) =>
    targets
      .filter((target) => asked(type, target))
      .map((target): EventEntry => [CATEGORY, type, target, JSON.stringify(content), nextId(), actor === 'other-user']),
  );
}
