import { attributes } from '../write-xml';
import type { AlignStyle, BorderStyle, FontStyle } from '../write-spec';

/** Elements of a styles part, under the prefix (with its colon) that the part uses. */
export class StyleMarkup {
  constructor(private readonly prefix: string) {}

  private tag(
    name: string,
    facts: Readonly<Record<string, string | number | boolean | undefined>>,
    inside = '',
  ): string {
    const whole = this.prefix + name;
    return inside === '' ? `<${whole}${attributes(facts)}/>` : `<${whole}${attributes(facts)}>${inside}</${whole}>`;
  }

  fill(rgb: string): string {
    const colours = this.tag('fgColor', { rgb: `FF${rgb}` }) + this.tag('bgColor', { indexed: 64 });
    return this.tag('fill', {}, this.tag('patternFill', { patternType: 'solid' }, colours));
  }

  font(font: FontStyle): string {
    const flags = (font.bold ? this.tag('b', {}) : '') + (font.italic ? this.tag('i', {}) : '');
    const line = font.underline ? this.tag('u', {}) : '';
    const colour = font.color === undefined ? '' : this.tag('color', { rgb: `FF${font.color}` });
    const name = this.tag('name', { val: font.name ?? '宋体' }) + this.tag('charset', { val: 134 });
    return this.tag('font', {}, flags + line + this.tag('sz', { val: font.size ?? 11 }) + colour + name);
  }

  border(border: BorderStyle): string {
    const edges = (['left', 'right', 'top', 'bottom'] as const).map((edge) => {
      const line = border[edge];
      const colour = this.tag('color', { rgb: `FF${border.color ?? '000000'}` });
      return line ? this.tag(edge, { style: line }, colour) : this.tag(edge, {});
    });
    return this.tag('border', {}, `${edges.join('')}${this.tag('diagonal', {})}`);
  }

  alignment(align: AlignStyle): string {
    return this.tag('alignment', {
      horizontal: align.horizontal,
      vertical: align.vertical,
      wrapText: align.wrap,
      indent: align.indent,
    });
  }

  unlocked(): string {
    return this.tag('protection', { locked: false });
  }

  format(facts: Readonly<Record<string, string | number | boolean | undefined>>, inside: string): string {
    return this.tag('xf', facts, inside);
  }
}
