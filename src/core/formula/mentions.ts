import { LAST_ROW } from '../model/cell';
import { LONGEST_FORMULA, type FormulaRange } from './node';
import { functionName, isPlainFunction, STRETCHING } from './plain-functions';
import { blockOf } from './tokens';

/** What the text of a formula names. Whatever its cells hold, it reads no other cells. */
export interface Mentions {
  /** whole rows and columns reach to the edge of the sheet */
  readonly ranges: readonly FormulaRange[];
  readonly names: readonly { readonly sheet: string | null; readonly name: string }[];
  /** a range may stand for one as large as another range of the formula (SUMIF) */
  readonly stretches: boolean;
  /** some range moves with the cell that the formula stands in */
  readonly relative: boolean;
}

const TEXT = /"(?:[^"]|"")*"/y;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const SHEET = /([\p{L}_\\][\p{L}\p{N}_.]*)!/uy;
/** What does not follow a place: it would be a name, a function or a sheet. */
export const AFTER_PLACE = '(?![\\p{L}\\p{N}_.(!\\\\?])';
const CELLS = new RegExp(
  `(\\$?)([A-Za-z]{1,3})(\\$?)([1-9]\\d{0,6})(?::(\\$?)([A-Za-z]{1,3})(\\$?)([1-9]\\d{0,6}))?${AFTER_PLACE}`,
  'uy',
);
const COLUMNS = new RegExp(`(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${AFTER_PLACE}`, 'uy');
const ROWS = new RegExp(`(\\$?)([1-9]\\d{0,6}):(\\$?)([1-9]\\d{0,6})${AFTER_PLACE}`, 'uy');
const CALL = /([\p{L}_][\p{L}\p{N}_.]*)\(/uy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_!:])/uy;
const ERROR = /#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!)/y;
/** A colon is none of them: between anything but two plain places it makes a range that only a calculation knows. */
const SIGNS: ReadonlySet<string> = new Set('-+*/^&=<>(),%;{}@ \t\r\n');

/**
 * What a formula mentions, from its text alone; null where the text does not say which cells it reads: INDIRECT,
 * OFFSET and their like, volatile functions, functions of macros, other workbooks, tables, ranges across sheets, and
 * whatever is not understood.
 * @param text with or without the leading `=`
 */
export function mentionsOf(text: string): Mentions | null {
  if (text.length > LONGEST_FORMULA || text === '') return null;
  return new MentionReader(text).read();
}

class MentionReader {
  private at = 0;
  private readonly ranges: FormulaRange[] = [];
  private readonly names: { sheet: string | null; name: string }[] = [];
  private stretches = false;
  private relative = false;

  constructor(private readonly text: string) {}

  read(): Mentions | null {
    while (this.at < this.text.length) if (!this.piece()) return null;
    const { ranges, names, stretches, relative } = this;
    return { ranges, names, stretches, relative };
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  /** Passes one piece of the text; false where it is not understood. */
  private piece(): boolean {
    const first = this.text[this.at]!;
    if (SIGNS.has(first)) {
      this.at += 1;
      return true;
    }
    if (first === '"') return this.take(TEXT) !== null;
    if (first === '#') return this.take(ERROR) !== null;
    if (first === "'") {
      const sheet = this.take(QUOTED_SHEET);
      return sheet !== null && this.onSheet(sheet[1]!.replace(/''/g, "'"));
    }
    if ((first >= '0' && first <= '9') || first === '.') return this.place(null) || this.take(NUMBER) !== null;
    const call = this.take(CALL);
    if (call) return this.call(functionName(call[1]!));
    if (this.place(null)) return true;
    const sheet = this.take(SHEET);
    return sheet ? this.onSheet(sheet[1]!) : this.name(null);
  }

  private call(name: string): boolean {
    if (STRETCHING.has(name)) this.stretches = true;
    return isPlainFunction(name);
  }

  private onSheet(sheet: string): boolean {
    // another workbook, or a range across sheets
    if (/[[\]:]/.test(sheet)) return false;
    return this.place(sheet) || this.take(ERROR) !== null || this.name(sheet);
  }

  private name(sheet: string | null): boolean {
    const name = this.take(NAME)?.[0];
    if (name === undefined) return false;
    if (sheet !== null || !/^(?:true|false)$/i.test(name)) this.names.push({ sheet, name });
    return true;
  }

  private place(sheet: string | null): boolean {
    let match: RegExpExecArray | null;
    if ((match = this.take(CELLS))) {
      const [, fixed, left, down, top, alsoFixed, right, alsoDown, bottom] = match;
      this.relative ||= fixed === '' || down === '' || alsoFixed === '' || alsoDown === '';
      return this.put(sheet, left! + top!, (right ?? left!) + (bottom ?? top!));
    }
    if ((match = this.take(COLUMNS))) {
      this.relative ||= match[1] === '' || match[3] === '';
      return this.put(sheet, `${match[2]!}1`, match[4]! + String(LAST_ROW + 1));
    }
    if ((match = this.take(ROWS))) {
      this.relative ||= match[1] === '' || match[3] === '';
      return this.put(sheet, `A${match[2]!}`, `XFD${match[4]!}`);
    }
    return false;
  }

  /** A name such as ABC1234567 looks like a place and is none. */
  private put(sheet: string | null, first: string, last: string): boolean {
    const range = blockOf(sheet, first, last);
    if (range) this.ranges.push(range);
    return range !== null;
  }
}
