import { cellText, XML_HEAD } from './write-xml';

/** Outer blanks and line breaks are kept only when the file says so. */
export function textElement(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${cellText(text)}</t>`;
}

/** The shared texts of a workbook, each kept once. */
export class StringTable {
  private readonly places = new Map<string, number>();
  private uses = 0;

  place(text: string): number {
    this.uses++;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  get size(): number {
    return this.places.size;
  }

  xml(): string {
    const parts = [
      `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${String(this.uses)}" uniqueCount="${String(this.size)}">`,
    ];
    for (const text of this.places.keys()) parts.push(`<si>${textElement(text)}</si>`);
    parts.push('</sst>');
    return parts.join('');
  }
}
