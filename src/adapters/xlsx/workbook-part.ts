import type { DefinedName, Visibility } from '../../core/model/grid';
import { refuse } from '../../core/model/refusal';
import type { Limits } from '../ooxml/limits';
import { decodeEscapes } from '../ooxml/xml-entities';
import { Token, XmlScanner } from '../ooxml/xml-scanner';

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly relationship: string;
}

/** What the workbook part says. */
export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly dateSystem: 1900 | 1904;
}

interface RawName {
  readonly name: string;
  readonly refersTo: string;
  readonly localSheet: string | null;
  readonly hidden: boolean;
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function visibilityOf(state: string | null): Visibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/**
 * Reads sheets, defined names and the date system. A name is local to the sheet whose position it gives; when there is
 * no such sheet it counts as global. @throws RefusalError
 */
export function readWorkbookPart(text: string, part: string, limits: Limits): WorkbookPart {
  const scanner = new XmlScanner(text, part, limits);
  const sheets: ListedSheet[] = [];
  const names: RawName[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  let root = false;
  const tooLong = (measured: number): never =>
    refuse('string-too-long', { part, measured, limit: limits.stringLength });
  for (let token = scanner.next(); token !== Token.end; token = scanner.next()) {
    if (token !== Token.open || !scanner.known) continue;
    const { local } = scanner;
    if (scanner.depth === 1) {
      root = local === 'workbook';
    } else if (local === 'sheet' && scanner.depth === 3) {
      if (sheets.length === limits.entries) {
        refuse('damaged-part', { part, detail: 'sheets', measured: sheets.length + 1, limit: limits.entries });
      }
      const name = decodeEscapes(scanner.attribute('name') ?? '');
      if (name.length > limits.stringLength) tooLong(name.length);
      const visibility = visibilityOf(scanner.attribute('state'));
      sheets.push({ name, visibility, relationship: scanner.prefixedAttribute('id') ?? '' });
    } else if (local === 'workbookPr') {
      if (isTrue(scanner.attribute('date1904'))) dateSystem = 1904;
    } else if (local === 'definedName') {
      if (names.length === limits.names) {
        refuse('damaged-part', { part, detail: 'names', measured: names.length + 1, limit: limits.names });
      }
      const name = scanner.attribute('name') ?? '';
      const localSheet = scanner.attribute('localSheetId');
      const hidden = isTrue(scanner.attribute('hidden'));
      const refersTo = scanner.readText();
      if (refersTo.length > limits.stringLength) tooLong(refersTo.length);
      names.push({ name, refersTo, localSheet, hidden });
    }
  }
  if (!root) refuse('damaged-part', { part, detail: 'no workbook element' });
  return { sheets, names: names.map((name) => placed(name, sheets)), dateSystem };
}

function placed({ name, refersTo, localSheet, hidden }: RawName, sheets: readonly ListedSheet[]): DefinedName {
  const sheet = localSheet !== null && /^\d{1,5}$/.test(localSheet) ? (sheets[Number(localSheet)]?.name ?? null) : null;
  return { name, refersTo, sheet, hidden };
}
