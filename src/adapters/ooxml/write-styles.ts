import { attributes, XML_HEAD } from './write-xml';
import type { AlignStyle, BorderStyle, CellStyle, ConditionalFormatSpec, FontStyle } from './write-spec';

const DEFAULT_FONT: FontStyle = { name: '宋体', size: 11 };
/** Format codes every program knows by number; all others get numbers from 164 on. */
const BUILT_IN = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);

/** A list without repeats that remembers where each entry stands. */
class Numbered {
  readonly items: string[] = [];
  private readonly places = new Map<string, number>();

  place(item: string): number {
    const known = this.places.get(item);
    if (known !== undefined) return known;
    this.places.set(item, this.items.length);
    return this.items.push(item) - 1;
  }

  list(tag: string): string {
    return `<${tag} count="${String(this.items.length)}">${this.items.join('')}</${tag}>`;
  }
}

function colorXml(tag: string, rgb: string): string {
  return `<${tag} rgb="FF${rgb}"/>`;
}

function fontXml(font: FontStyle): string {
  const flags = (font.bold ? '<b/>' : '') + (font.italic ? '<i/>' : '') + (font.underline ? '<u/>' : '');
  const size = font.size === undefined ? '' : `<sz val="${String(font.size)}"/>`;
  const color = font.color === undefined ? '' : colorXml('color', font.color);
  // charset 134 (GB2312) lets a program without that font choose another Chinese one
  const name = font.name === undefined ? '' : `<name${attributes({ val: font.name })}/><charset val="134"/>`;
  return `<font>${flags}${size}${color}${name}</font>`;
}

function borderXml(border: BorderStyle): string {
  const edges = (['left', 'right', 'top', 'bottom'] as const).map((edge) => {
    const line = border[edge];
    return line ? `<${edge} style="${line}">${colorXml('color', border.color ?? '000000')}</${edge}>` : `<${edge}/>`;
  });
  return `<border>${edges.join('')}</border>`;
}

function alignXml(align: AlignStyle): string {
  return `<alignment${attributes({
    horizontal: align.horizontal,
    vertical: align.vertical,
    wrapText: align.wrap,
    indent: align.indent,
    shrinkToFit: align.shrink,
  })}/>`;
}

/** Collects the styles that sheets ask for and writes styles.xml. */
export class StyleTable {
  private readonly fonts = new Numbered();
  private readonly fills = new Numbered();
  private readonly borders = new Numbered();
  private readonly formats = new Map<string, number>();
  private readonly cells = new Numbered();
  private readonly differences = new Numbered();
  private readonly known = new Map<CellStyle, number>();
  private readonly base: FontStyle;

  constructor(base: FontStyle = {}) {
    this.base = { ...DEFAULT_FONT, ...base };
    this.fills.place('<fill><patternFill patternType="none"/></fill>');
    this.fills.place('<fill><patternFill patternType="gray125"/></fill>');
    this.place({});
  }

  /** Index of the style in cellXfs: the `s` of a cell. */
  place(style: CellStyle): number {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const placed = this.cells.place(this.cellXml(style));
    this.known.set(style, placed);
    return placed;
  }

  /** Index of a conditional style: the `dxfId` of its rule. */
  placeDifference(style: ConditionalFormatSpec['style']): number {
    const font = style.font ? fontXml(style.font) : '';
    // in a difference the solid colour is the background, contrary to a cell's fill
    const fill = style.fill ? `<fill><patternFill>${colorXml('bgColor', style.fill)}</patternFill></fill>` : '';
    const border = style.border ? borderXml(style.border) : '';
    const { format } = style;
    const number =
      format === undefined ? '' : `<numFmt${attributes({ numFmtId: this.formatId(format), formatCode: format })}/>`;
    return this.differences.place(`<dxf>${font}${number}${fill}${border}</dxf>`);
  }

  xml(): string {
    const formats = [...this.formats].map(([code, id]) => `<numFmt${attributes({ numFmtId: id, formatCode: code })}/>`);
    const numFmts = formats.length ? `<numFmts count="${String(formats.length)}">${formats.join('')}</numFmts>` : '';
    return (
      `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      numFmts +
      this.fonts.list('fonts') +
      this.fills.list('fills') +
      this.borders.list('borders') +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.cells.list('cellXfs') +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      this.differences.list('dxfs') +
      '</styleSheet>'
    );
  }

  private cellXml(style: CellStyle): string {
    const fill = style.fill
      ? `<fill><patternFill patternType="solid">${colorXml('fgColor', style.fill)}<bgColor indexed="64"/></patternFill></fill>`
      : this.fills.items[0]!;
    const inside = (style.align ? alignXml(style.align) : '') + (style.unlocked ? '<protection locked="0"/>' : '');
    const facts = attributes({
      numFmtId: this.formatId(style.format ?? 'General'),
      fontId: this.fonts.place(fontXml({ ...this.base, ...style.font })),
      fillId: this.fills.place(fill),
      borderId: this.borders.place(borderXml(style.border ?? {})),
      xfId: 0,
      applyNumberFormat: style.format ? true : undefined,
      applyFont: style.font ? true : undefined,
      applyFill: style.fill ? true : undefined,
      applyBorder: style.border ? true : undefined,
      applyAlignment: style.align ? true : undefined,
      applyProtection: style.unlocked ? true : undefined,
    });
    return inside ? `<xf${facts}>${inside}</xf>` : `<xf${facts}/>`;
  }

  private formatId(code: string): number {
    const known = BUILT_IN.get(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = 164 + this.formats.size;
    this.formats.set(code, id);
    return id;
  }
}
