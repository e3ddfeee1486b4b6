const COLON = 58;
const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const SPACE = 32;
const LOWER_I = 105;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const UPPER_P = 80;
const LOWER_H = 104;
/** Deeper than `si/r/rPr/…` is not usual. */
const MOST_DEPTH = 8;

/**
 * The short cut for a shared string as Excel, WPS and LibreOffice write it: names without prefix, `<t>` texts joined,
 * font runs and phonetic settings passed over. Anything else is left to `XmlScanner`: phonetic runs (`<rPh>`), comments,
 * CDATA, and an item that the text at hand does not complete.
 */
export class UsualStringReader {
  /** the text as written, entities and escapes included */
  raw = '';

  /** Reads the item whose `<` is at `position`; returns the position past it, or 0 when it is not a usual one. */
  read(text: string, position: number): number {
    if (text.charCodeAt(position + 1) !== LOWER_S || text.charCodeAt(position + 2) !== LOWER_I) return 0;
    if (text.charCodeAt(position + 3) !== GREATER) return 0;
    let at = position + 4;
    let depth = 0;
    let raw = '';
    const end = text.length;
    for (;;) {
      while (at < end && text.charCodeAt(at) !== LESS) at++;
      const first = text.charCodeAt(at + 1);
      if (first === SLASH) {
        if (depth === 0) {
          if (text.charCodeAt(at + 2) !== LOWER_S || text.charCodeAt(at + 3) !== LOWER_I) return 0;
          if (text.charCodeAt(at + 4) !== GREATER) return 0;
          this.raw = raw;
          return at + 5;
        }
        depth--;
        while (at < end && text.charCodeAt(at) !== GREATER) at++;
        continue;
      }
      if (!(first >= 97 && first <= 122)) return 0;
      const second = text.charCodeAt(at + 2);
      if (first === LOWER_R && second === UPPER_P && text.charCodeAt(at + 3) === LOWER_H) return 0;
      // white space other than a blank after the name is not usual
      if (second < SPACE) return 0;
      const isText = first === LOWER_T && (second === GREATER || second === SPACE || second === SLASH);
      at += 2;
      if (!isText) {
        let code = second;
        // nor is a prefix, which could stand for our namespace too
        while (at < end && code !== GREATER && code !== COLON) code = text.charCodeAt(++at);
        if (code === COLON) return 0;
        if (text.charCodeAt(at - 1) !== SLASH && ++depth > MOST_DEPTH) return 0;
        continue;
      }
      while (at < end && text.charCodeAt(at) !== GREATER) at++;
      if (text.charCodeAt(at - 1) === SLASH) continue;
      const start = at + 1;
      at = start;
      while (at < end && text.charCodeAt(at) !== LESS) at++;
      if (text.charCodeAt(at + 1) !== SLASH || text.charCodeAt(at + 2) !== LOWER_T) return 0;
      if (text.charCodeAt(at + 3) !== GREATER) return 0;
      raw = raw === '' ? text.slice(start, at) : raw + text.slice(start, at);
      at += 4;
    }
  }
}
