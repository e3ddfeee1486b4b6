import type { ValueKind } from '../../core/model/form';
import type { BorderStyle, CellStyle, FontStyle } from '../ooxml/write-spec';

const THIN: BorderStyle = { left: 'thin', right: 'thin', top: 'thin', bottom: 'thin' };
const HEADING_GREY = 'F2F2F2';
/** pale yellow: the cells an enterprise fills */
const INPUT_YELLOW = 'FFFBE6';

export const BODY_FONT: FontStyle = { name: '宋体', size: 10.5 };

/** How the parts of a statutory form look. */
export const LOOK = {
  title: { font: { size: 16, bold: true }, align: { horizontal: 'center', vertical: 'center' } },
  period: { font: { size: 12 }, align: { horizontal: 'center', vertical: 'center' } },
  label: { align: { horizontal: 'right', vertical: 'center' } },
  plain: { align: { horizontal: 'left', vertical: 'center' } },
  block: { align: { horizontal: 'left', vertical: 'center', shrink: true } },
  unitLine: { align: { horizontal: 'right', vertical: 'center' } },
  identity: {
    fill: INPUT_YELLOW,
    border: { bottom: 'thin' },
    align: { horizontal: 'left', vertical: 'center' },
    format: '@',
    unlocked: true,
  },
  heading: { fill: HEADING_GREY, border: THIN, align: { horizontal: 'center', vertical: 'center', wrap: true } },
  section: { fill: HEADING_GREY, border: THIN, font: { bold: true }, align: { vertical: 'center' } },
  centred: { border: THIN, align: { horizontal: 'center', vertical: 'center' } },
  /** not filled in this column: a printed — would be read as one that the enterprise wrote */
  closed: { fill: 'D9D9D9', border: THIN },
  rowName: { border: THIN, unlocked: true, fill: INPUT_YELLOW, align: { vertical: 'center', shrink: true } },
  rowCode: {
    border: THIN,
    unlocked: true,
    fill: INPUT_YELLOW,
    format: '@',
    align: { horizontal: 'center', vertical: 'center' },
  },
  note: { font: { size: 9 }, align: { horizontal: 'left', vertical: 'top', wrap: true } },
} satisfies Record<string, CellStyle>;

const ITEM_BY_INDENT = [0, 1, 2, 3].map((indent): CellStyle => ({
  border: THIN,
  align: { horizontal: 'left', vertical: 'center', indent },
}));

/** Label of an item, parts (其中) set in. */
export function itemLook(indent: number): CellStyle {
  return ITEM_BY_INDENT[Math.min(indent, ITEM_BY_INDENT.length - 1)]!;
}

const INPUT_BY_DECIMALS = [0, 1, 2, 3].map((decimals): CellStyle => {
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return {
    fill: INPUT_YELLOW,
    border: THIN,
    align: { horizontal: 'right', vertical: 'center', indent: 1 },
    format,
    unlocked: true,
  };
});

const INPUT_BY_KIND: Readonly<Record<Exclude<ValueKind, 'number'>, CellStyle>> = {
  text: { ...LOOK.rowName, format: '@' },
  flag: { ...LOOK.rowCode, format: '@' },
  date: { ...LOOK.rowCode, format: 'yyyy-mm-dd' },
};

/** A cell that takes an answer of that kind; a number with so many decimals. */
export function inputLook(decimals: number, kind: ValueKind = 'number'): CellStyle {
  if (kind !== 'number') return INPUT_BY_KIND[kind];
  return INPUT_BY_DECIMALS[Math.min(decimals, INPUT_BY_DECIMALS.length - 1)]!;
}
