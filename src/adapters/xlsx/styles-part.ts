import { refuse } from '../../core/model/refusal';
import type { Limits } from '../ooxml/limits';
import { Token, XmlScanner } from '../ooxml/xml-scanner';
import { BUILT_IN_FORMATS, FormatTable } from './number-formats';

/** Which number format each cell format (the `s` of a cell) has, as an index into the workbook's formats. */
export type StyleFormats = Uint16Array;

/** What a styles part says. */
export interface StylesPart {
  /** number format codes, as a `FormatTable` has them */
  readonly codes: readonly string[];
  readonly styles: StyleFormats;
}

/** Between these nothing counts here. */
const READ_ELEMENTS = ['numFmts', 'cellXfs'];

const NO_STYLES: StyleFormats = new Uint16Array(0);

function formatNumber(text: string | null): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/**
 * Reads the number formats of a styles part, and no further than its cell formats.
 * An unknown format number counts as General. @throws RefusalError
 */
export function readStyles(text: string, part: string, limits: Limits): StylesPart {
  const formats = new FormatTable();
  const scanner = new XmlScanner(text, part, limits);
  const custom = new Map<number, string>();
  const styles: number[] = [];
  let inCellFormats = false;
  const checkCount = (count: number): void => {
    if (count >= limits.styles)
      refuse('damaged-part', { part, detail: 'styles', measured: count + 1, limit: limits.styles });
  };
  for (let token = scanner.next(); token !== Token.end; token = scanner.next()) {
    if (!scanner.known) continue;
    const { local } = scanner;
    if (local === 'cellXfs') {
      if (token === Token.close) break;
      inCellFormats = true;
    } else if (scanner.depth === 1) {
      scanner.jumpTo(READ_ELEMENTS);
    } else if (token !== Token.open) {
      continue;
    } else if (inCellFormats && local === 'xf') {
      checkCount(styles.length);
      const number = formatNumber(scanner.attribute('numFmtId'));
      styles.push(number === 0 ? 0 : formats.indexOf(custom.get(number) ?? BUILT_IN_FORMATS.get(number) ?? 'General'));
    } else if (local === 'numFmt' && scanner.depth === 3) {
      checkCount(custom.size);
      const code = scanner.attribute('formatCode') ?? 'General';
      if (code.length > limits.stringLength) {
        refuse('string-too-long', { part, measured: code.length, limit: limits.stringLength });
      }
      custom.set(formatNumber(scanner.attribute('numFmtId')), code);
    }
  }
  return { codes: formats.codes, styles: styles.length ? Uint16Array.from(styles) : NO_STYLES };
}
