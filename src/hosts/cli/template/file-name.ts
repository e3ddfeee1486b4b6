import { formatPeriod, type Period } from '../../../core/model/period';

/** Device names of Windows: a file may not be called so, whatever its extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** Bytes of a name that every file system holds (255), less room for a suffix and the extension. */
const MOST_BYTES = 180;

/** A text as part of a file name on any system: without separators, control characters and outer dots or spaces. */
export function safePart(text: string): string {
  let out = '';
  let bytes = 0;
  for (const char of text.normalize('NFC').replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')) {
    bytes += new TextEncoder().encode(char).length;
    if (bytes > MOST_BYTES) break;
    out += char;
  }
  const bare = out.replace(/^[\s.~]+|[\s.]+$/g, '');
  return bare === '' || RESERVED.test(bare) ? `_${bare}` : bare;
}

/**
 * File names of a batch: `D2143569-X_海南澄屿制药有限公司_2013-10.xlsx`; two that would be equal (or differ in case only)
 * get a number.
 */
export class TemplateNames {
  private readonly taken = new Set<string>();

  constructor(private readonly period: Period) {}

  next(code: string, name: string): string {
    const stem = `${safePart([code, name].filter((part) => part !== '').join('_'))}_${formatPeriod(this.period)}`;
    let unique = stem;
    for (let n = 2; this.taken.has(unique.toLowerCase()); n++) unique = `${stem}-${String(n)}`;
    this.taken.add(unique.toLowerCase());
    return `${unique}.xlsx`;
  }
}
