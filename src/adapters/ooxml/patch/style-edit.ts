import { refuse } from '../../../core/model/refusal';
import type { Limits } from '../limits';
import type { CellStyle } from '../write-spec';
import { XML_HEAD } from '../write-xml';
import { StyleLists } from './style-lists';
import { StyleMarkup } from './style-markup';
import { withAttribute } from './tag-text';
import { TextEdits } from './text-edits';

/** A workbook without a styles part gets this one. */
export function plainStyles(main: string): string {
  return (
    `${XML_HEAD}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
  );
}

const OPEN_TAG = /^<(?:[^"'>]|"[^"]*"|'[^']*')*>/;

/** Adds cell formats to a received styles part; every received format keeps its number. */
export class StyleEdit {
  private readonly lists: StyleLists;
  private readonly markup: StyleMarkup;
  private readonly overlaid = new Map<string, number>();
  private readonly placed = new Map<CellStyle, number>();

  /** @throws RefusalError */
  constructor(
    private readonly text: string,
    private readonly part: string,
    private readonly limits: Limits,
  ) {
    this.lists = new StyleLists(text, part, limits);
    this.markup = new StyleMarkup(this.lists.prefix);
  }

  /**
   * The number of the received format with another fill: font, border, number format, alignment and protection stay,
   * as written. A number that no format has stands for the first one.
   * @param fill RRGGBB
   */
  overlay(base: number, fill: string): number {
    const key = `${String(base)} ${fill}`;
    const known = this.overlaid.get(key);
    if (known !== undefined) return known;
    const fillId = this.lists.place('fills', this.markup.fill(fill));
    const format = this.lists.formats[base] ?? this.lists.formats[0] ?? this.markup.format({ numFmtId: 0 }, '');
    const tag = OPEN_TAG.exec(format)?.[0] ?? format;
    const filled = withAttribute(withAttribute(tag, 'fillId', String(fillId)), 'applyFill', '1');
    const placed = this.placeFormat(filled + format.slice(tag.length));
    this.overlaid.set(key, placed);
    return placed;
  }

  /** The number of a format of our own. */
  place(style: CellStyle): number {
    const known = this.placed.get(style);
    if (known !== undefined) return known;
    const { lists, markup } = this;
    const inside = (style.align ? markup.alignment(style.align) : '') + (style.unlocked ? markup.unlocked() : '');
    const facts = {
      numFmtId: style.format === '@' ? 49 : 0,
      fontId: lists.place('fonts', markup.font(style.font ?? {})),
      fillId: style.fill === undefined ? 0 : lists.place('fills', markup.fill(style.fill)),
      borderId: style.border === undefined ? 0 : lists.place('borders', markup.border(style.border)),
      xfId: lists.has('cellStyleXfs') ? 0 : undefined,
      applyNumberFormat: style.format === '@' ? true : undefined,
      applyFont: true,
      applyFill: style.fill === undefined ? undefined : true,
      applyBorder: style.border === undefined ? undefined : true,
      applyAlignment: style.align === undefined ? undefined : true,
      applyProtection: style.unlocked ? true : undefined,
    };
    const placed = this.placeFormat(markup.format(facts, inside));
    this.placed.set(style, placed);
    return placed;
  }

  private placeFormat(format: string): number {
    const placed = this.lists.place('cellXfs', format);
    if (placed >= this.limits.styles) {
      refuse('damaged-part', {
        part: this.part,
        detail: 'cell formats',
        measured: placed + 1,
        limit: this.limits.styles,
      });
    }
    return placed;
  }

  /** The part with what was added; the text as it was when nothing was. */
  finish(): string {
    const edits = new TextEdits(this.text);
    this.lists.write(edits);
    return edits.size === 0 ? this.text : edits.apply();
  }
}
