import { INK } from './chart-palette';

const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);
/** What XML 1.0 cannot hold, lone surrogates too. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of a drawing as XML character data; unlike a cell's it has no `_x000D_` notation, so oddities become blanks. */
export function drawingText(text: string): string {
  return text.replace(FORBIDDEN, ' ').replace(/[&<>]/g, (c) => ESCAPES.get(c)!);
}

export interface TextLook {
  /** points */
  readonly size: number;
  readonly bold?: boolean;
  /** RRGGBB */
  readonly color?: string;
}

/** 微软雅黑 is on every Windows and with Office for Mac; a program without it takes another Chinese font. */
const FONTS = '<a:latin typeface="Arial"/><a:ea typeface="微软雅黑"/><a:cs typeface="Arial"/>';

function propertiesXml(tag: string, { size, bold = false, color = INK }: TextLook): string {
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const lang = tag === 'a:rPr' ? ' lang="zh-CN"' : '';
  return `<${tag}${lang} sz="${String(Math.round(size * 100))}" b="${bold ? '1' : '0'}">${fill}${FONTS}</${tag}>`;
}

/** How the texts of an element look (`c:txPr`). @param level never turned */
export function textLookXml(look: TextLook, level = false): string {
  const body = level ? '<a:bodyPr rot="0" vert="horz"/>' : '<a:bodyPr/>';
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr>${propertiesXml('a:defRPr', look)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** A title (`c:title`): a text of its own, beside the plot and not over it. @param turned upwards, for a vertical axis */
export function titleXml(text: string, look: TextLook, turned = false): string {
  const body = turned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
  const paragraphs = text
    .split('\n')
    .map(
      (line) =>
        `<a:p><a:pPr>${propertiesXml('a:defRPr', look)}</a:pPr><a:r>${propertiesXml('a:rPr', look)}<a:t>${drawingText(line)}</a:t></a:r></a:p>`,
    );
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
