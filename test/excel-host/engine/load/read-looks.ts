import type { Limits } from '../../../../src/adapters/ooxml/limits';
import { Token, XmlScanner } from '../../../../src/adapters/ooxml/xml-scanner';
import { PLAIN, type CellStyle } from '../book/cell-style';
import { colourOf } from './colours';

/** What a styles part says of looks: a style for each `s` of a cell, and one for each `dxfId`. */
export interface Looks {
  readonly styles: readonly CellStyle[];
  readonly differences: readonly Partial<CellStyle>[];
}

type Patch = { -readonly [K in keyof CellStyle]?: CellStyle[K] };

const capital = (word: string | null, otherwise: string): string =>
  word === null || word === '' ? otherwise : word.charAt(0).toUpperCase() + word.slice(1);

/** Reads one `<font>`, `<fill>`, `<border>` or `<dxf>` up to its end. */
function patchOf(scanner: XmlScanner, differential: boolean): Patch {
  const until = scanner.depth - 1;
  const patch: Patch = {};
  let inFont = scanner.local === 'font';
  const attribute = (name: string): string | null => scanner.attribute(name);
  const on = (): boolean => !['0', 'false'].includes(attribute('val') ?? '1');
  for (let token = scanner.next(); token !== Token.end && scanner.depth > until; token = scanner.next()) {
    const { local } = scanner;
    if (local === 'font') inFont = token === Token.open;
    if (token === Token.close) continue;
    if (local === 'b') patch.bold = on();
    else if (local === 'i') patch.italic = on();
    else if (local === 'strike') patch.strikethrough = on();
    else if (local === 'u') patch.underline = attribute('val') === 'double' ? 'Double' : 'Single';
    else if (local === 'sz') patch.fontSize = Number(attribute('val') ?? 11);
    else if (local === 'name') patch.fontName = attribute('val') ?? PLAIN.fontName;
    else if (local === 'color' && inFont) patch.fontColor = colourOf(attribute) ?? PLAIN.fontColor;
    else if (local === 'patternFill' && attribute('patternType') === 'none') patch.fill = null;
    else if (local === (differential ? 'bgColor' : 'fgColor')) patch.fill = colourOf(attribute);
    else if (['left', 'right', 'top', 'bottom'].includes(local) && attribute('style')) patch.borders = true;
  }
  return patch;
}

/** Reads one `<xf>` of `cellXfs` up to its end. */
function cellFormatOf(scanner: XmlScanner, parts: Record<'font' | 'fill' | 'border', Patch[]>): Patch {
  const until = scanner.depth - 1;
  const at = (name: string): number => Number(scanner.attribute(name) ?? 0);
  const patch: Patch = {
    ...parts.font[at('fontId')],
    ...parts.fill[at('fillId')],
    ...parts.border[at('borderId')],
  };
  while (scanner.next() !== Token.end && scanner.depth > until) {
    if (scanner.local === 'alignment') {
      patch.horizontal = capital(scanner.attribute('horizontal'), 'General');
      patch.vertical = capital(scanner.attribute('vertical'), 'Bottom');
      patch.wrap = ['1', 'true'].includes(scanner.attribute('wrapText') ?? '');
    } else if (scanner.local === 'protection') {
      const locked = scanner.attribute('locked');
      if (locked !== null) patch.locked = !['0', 'false'].includes(locked);
      patch.formulaHidden = ['1', 'true'].includes(scanner.attribute('hidden') ?? '');
    }
  }
  return patch;
}

/** Looks of a styles part. Number formats are not read here: the workbook reader gives them cell by cell. */
export function readLooks(text: string, part: string, limits: Limits): Looks {
  const scanner = new XmlScanner(text, part, limits);
  const parts: Record<'font' | 'fill' | 'border', Patch[]> = { font: [], fill: [], border: [] };
  const styles: CellStyle[] = [];
  const differences: Patch[] = [];
  let inside = '';
  for (let token = scanner.next(); token !== Token.end; token = scanner.next()) {
    if (token === Token.close) continue;
    const { local } = scanner;
    if (scanner.depth === 2) inside = local;
    if (scanner.depth !== 3) continue;
    if (inside === 'fonts' && local === 'font') parts.font.push(patchOf(scanner, false));
    else if (inside === 'fills' && local === 'fill') parts.fill.push(patchOf(scanner, false));
    else if (inside === 'borders' && local === 'border') parts.border.push(patchOf(scanner, false));
    else if (inside === 'cellXfs' && local === 'xf') styles.push({ ...PLAIN, ...cellFormatOf(scanner, parts) });
    else if (inside === 'dxfs' && local === 'dxf') differences.push(patchOf(scanner, true));
  }
  return { styles, differences };
}
