import type { CellStyle } from '../../ooxml/write-spec';

const THIN = { left: 'thin', right: 'thin', top: 'thin', bottom: 'thin', color: 'BFBFBF' } as const;
export const TITLE: CellStyle = { font: { size: 16, bold: true }, align: { horizontal: 'center', vertical: 'center' } };
export const SUMMARY: CellStyle = { font: { size: 12, bold: true }, align: { vertical: 'center', wrap: true } };
export const HINT: CellStyle = { font: { size: 9, color: '595959' }, align: { vertical: 'center', wrap: true } };
export const HEADING: CellStyle = {
  fill: 'DDEBF7',
  border: THIN,
  font: { bold: true },
  align: { horizontal: 'center', vertical: 'center' },
};
export const CENTRED: CellStyle = { border: THIN, align: { horizontal: 'center', vertical: 'center' } };
const LEFT = { horizontal: 'left', vertical: 'center', indent: 1 } as const;
export const TEXT: CellStyle = { border: THIN, align: { ...LEFT, shrink: true } };
export const LONG_TEXT: CellStyle = { border: THIN, align: { ...LEFT, wrap: true } };
/** Figures are never wrapped: a spreadsheet does not make a row higher when its formulas come to more. */
const FIGURES = { border: THIN, align: { ...LEFT, shrink: true } } as const;
export const MUST_FIGURES: CellStyle = { ...FIGURES, font: { color: '9C0006' } };
export const EXPLAIN_FIGURES: CellStyle = { ...FIGURES, font: { color: '7F4F00' } };
export const LINK: CellStyle = {
  border: THIN,
  font: { color: '0563C1', underline: true },
  align: { horizontal: 'center', vertical: 'center' },
};
