const NAMED = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Whether XML 1.0 can hold the UTF-16 unit; surrogates are judged in pairs by the caller. */
function isAllowed(unit: number): boolean {
  return unit >= 0x20 ? unit < 0xfffe : unit === 0x09 || unit === 0x0a;
}

function excelEscape(unit: number): string {
  return `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Characters XML forbids, and carriage returns, which parsers drop, in Excel's own notation `_x000D_`. */
function escapeOddities(text: string): string {
  let out = '';
  for (const character of text) {
    const unit = character.charCodeAt(0);
    const loneSurrogate = character.length === 1 && unit >= 0xd800 && unit <= 0xdfff;
    out += character.length === 2 || (isAllowed(unit) && !loneSurrogate) ? character : excelEscape(unit);
  }
  return out;
}

const LITERAL_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const PLAIN = /^[^&<>"_\ud800-\udfff\ufffe\uffff]*$/;
const PRINTABLE = /^[\t\n -\ud7ff\ue000-\ufffd]*$/;

/** Text of a cell as XML character data: markup escaped, and `_x000D_` of the text itself kept literal. */
export function cellText(text: string): string {
  if (PLAIN.test(text) && PRINTABLE.test(text)) return text;
  const literal = escapeOddities(text.replace(LITERAL_ESCAPE, '_x005F_'));
  return literal.replace(/[&<>]/g, (c) => NAMED.get(c) ?? c);
}

/** Text of an attribute, double quoted by the caller; line breaks and tabs survive. */
export function attributeText(text: string): string {
  return escapeOddities(text)
    .replace(/[&<>"]/g, (c) => NAMED.get(c) ?? c)
    .replace(/\n/g, '&#10;')
    .replace(/\t/g, '&#9;');
}

/** ` name="value"` for each fact that is there; booleans as 1 and 0. */
export function attributes(facts: Readonly<Record<string, string | number | boolean | undefined>>): string {
  let out = '';
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    const text = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
    out += ` ${name}="${attributeText(text)}"`;
  }
  return out;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
