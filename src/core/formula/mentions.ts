import { functionName, isPlainFunction, STRETCHING } from './plain-functions';
import type { FormulaRange } from './node';

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

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
/** Characters of a formula, as Excel takes them. */
const MOST_CHARACTERS = 8192;

const TEXT = /"(?:[^"]|"")*"/y;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const SHEET = /([\p{L}_\\][\p{L}\p{N}_.]*)!/uy;
const END = '(?![\\p{L}\\p{N}_.(!\\\\?])';
const CELLS = new RegExp(
  `(\\$?)([A-Za-z]{1,3})(\\$?)([1-9]\\d{0,6})(?::(\\$?)([A-Za-z]{1,3})(\\$?)([1-9]\\d{0,6}))?${END}`,
  'uy',
);
const COLUMNS = new RegExp(`(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${END}`, 'uy');
const ROWS = new RegExp(`(\\$?)([1-9]\\d{0,6}):(\\$?)([1-9]\\d{0,6})${END}`, 'uy');
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
  if (text.length > MOST_CHARACTERS || text === '') return null;
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
      return this.put(sheet, [top!, left!], [bottom ?? top!, right ?? left!]);
    }
    if ((match = this.take(COLUMNS))) {
      this.relative ||= match[1] === '' || match[3] === '';
      return this.put(sheet, ['1', match[2]!], [String(LAST_ROW + 1), match[4]!]);
    }
    if ((match = this.take(ROWS))) {
      this.relative ||= match[1] === '' || match[3] === '';
      return this.put(sheet, [match[2]!, 'A'], [match[4]!, 'XFD']);
    }
    return false;
  }

  /** A name such as ABC1234567 looks like a place and is none. */
  private put(sheet: string | null, from: readonly [string, string], to: readonly [string, string]): boolean {
    const rows = [Number(from[0]) - 1, Number(to[0]) - 1] as const;
    const columns = [columnOf(from[1]), columnOf(to[1])] as const;
    if (Math.max(...rows) > LAST_ROW || Math.max(...columns) > LAST_COLUMN) return false;
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
    this.ranges.push({ sheet, top, bottom, left: Math.min(...columns), right: Math.max(...columns) });
    return true;
  }
}

function columnOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column - 1;
}
