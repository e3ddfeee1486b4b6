import type { BorderStyle, CellStyle } from '../../../ooxml/write-spec';

const INK = '404040';
const HAIR: BorderStyle = { bottom: 'hair', color: '7F7F7F' };
/** Tables of Chinese statistics are open at both sides: a heavy line above and below, thin ones inside. */
const HEAD: BorderStyle = { top: 'medium', bottom: 'thin', left: 'thin', right: 'thin', color: INK };
const TITLE_FONT = '黑体';
const HEAD_FILL = 'F2F2F2';

export const LOOK = {
  bookTitle: { font: { name: TITLE_FONT, size: 18, bold: true }, align: { vertical: 'center', wrap: true } },
  /** does not wrap: it may run over its neighbours */
  sheetTitle: { font: { name: TITLE_FONT, size: 16, bold: true }, align: { vertical: 'center' } },
  title: {
    font: { name: TITLE_FONT, size: 14, bold: true },
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  left: { font: { size: 9 }, align: { horizontal: 'left', vertical: 'center' } },
  right: { font: { size: 9 }, align: { horizontal: 'right', vertical: 'center' } },
  head: { fill: HEAD_FILL, border: HEAD, align: { horizontal: 'center', vertical: 'center', wrap: true } },
  note: { font: { size: 9 }, align: { horizontal: 'left', vertical: 'top', wrap: true } },
  section: { font: { name: TITLE_FONT, size: 12, bold: true }, border: { bottom: 'medium', color: INK } },
  text: { align: { vertical: 'top', wrap: true } },
  number: { align: { horizontal: 'left', vertical: 'top' } },
  link: { font: { color: '0563C1', underline: true }, align: { vertical: 'top' } },
  blank: { border: { bottom: 'thin' } },
} satisfies Record<string, CellStyle>;

/** First or last line of a table's body. */
export interface RowPlace {
  readonly total: boolean;
  readonly last: boolean;
}

const known = new Map<string, CellStyle>();

/** One object a look, since a workbook knows its styles by object. */
function shared(style: CellStyle): CellStyle {
  const key = JSON.stringify(style);
  const one = known.get(key) ?? style;
  known.set(key, one);
  return one;
}

const borderOf = ({ last }: RowPlace): BorderStyle => (last ? { bottom: 'medium', color: INK } : HAIR);
const fontOf = ({ total }: RowPlace) => (total ? { font: { bold: true } } : {});

/** The name of a row; parts (其中) are set in. */
export function labelLook(indent: number, place: RowPlace): CellStyle {
  const border = { ...borderOf(place), right: 'thin' } as const;
  return shared({ ...fontOf(place), border, align: { horizontal: 'left', vertical: 'center', wrap: true, indent } });
}

/** A unit or another short text of a row. */
export function middleLook(place: RowPlace): CellStyle {
  return shared({ ...fontOf(place), border: borderOf(place), align: { horizontal: 'center', vertical: 'center' } });
}

/** A figure, or the dash or word that stands for it. */
export function figureLook(format: string | null, place: RowPlace): CellStyle {
  const align = { horizontal: 'right', vertical: 'center', indent: 1 } as const;
  return shared({ ...fontOf(place), border: borderOf(place), align, ...(format === null ? {} : { format }) });
}

/** `#,##0.0`; with its sign where it is a difference. */
export function figureFormat(decimals: number, signed: boolean): string {
  const plain = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return signed ? `+${plain};-${plain};${plain}` : plain;
}
