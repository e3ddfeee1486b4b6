import { EXCEL_API } from './excel-api';

/** One member of a class of Excel's JavaScript API. */
export interface Member {
  readonly name: string;
  readonly method: boolean;
  readonly writable: boolean;
  /** `1.7` of ExcelApi, or another set with its version: `ExcelApiOnline 1.1` */
  readonly set: string;
  /** class of the object it gives, or null */
  readonly gives: string | null;
  /** kind of what it gives where that is no object */
  readonly kind: 'plain' | 'event' | 'result' | 'void' | 'object';
}

export interface ApiClass {
  readonly name: string;
  readonly set: string;
  /** class of the items, of a collection */
  readonly item: string | null;
  /** by the name on the wire: the first letter a capital */
  readonly members: ReadonlyMap<string, Member>;
}

export const onWire = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const NAMES = new Set(EXCEL_API.map((line) => /^\w+/.exec(line)![0]));
const KINDS = new Set(['event', 'result', 'void']);

function parseMember(text: string): Member {
  const found = /^(\w+)(\(\)|!)? ((?:[A-Z]\w+ )?[\d.]+|[A-Z]\w+)(?: (\w+))?$/.exec(text);
  if (!found) throw new Error(`not a member: ${text}`);
  const [, name, mark, set, type] = found;
  const gives = type !== undefined && NAMES.has(type) ? type : null;
  const kind = gives ? 'object' : type !== undefined && KINDS.has(type) ? (type as Member['kind']) : 'plain';
  return { name: name!, method: mark === '()', writable: mark === '!', set: set!, gives, kind };
}

function parseClass(line: string): ApiClass {
  const [head, ...members] = line.split(';');
  const found = /^(\w+) ((?:[A-Z]\w+ )?[\d.]+|[A-Z]\w+)(?: (\w+))?$/.exec(head!);
  if (!found) throw new Error(`not a class: ${head!}`);
  const parsed = members.map(parseMember);
  return {
    name: found[1]!,
    set: found[2]!,
    item: found[3] ?? null,
    members: new Map(parsed.map((member) => [onWire(member.name), member])),
  };
}

/** Every class of Excel's JavaScript API, by name. */
export const API: ReadonlyMap<string, ApiClass> = new Map(
  EXCEL_API.map(parseClass).map((one): [string, ApiClass] => [one.name, one]),
);

/** Whether an Excel with this version of ExcelApi has what came with `set`; sets of other names it has not. */
export function supports(version: string, set: string): boolean {
  if (!/^[\d.]+$/.test(set)) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = set.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
