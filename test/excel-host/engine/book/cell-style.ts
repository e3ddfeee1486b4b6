/** How a cell looks and whether it may be typed into; never changed, replaced by another. */
export interface CellStyle {
  readonly numberFormat: string;
  /** `#RRGGBB`, or null = none */
  readonly fill: string | null;
  readonly fontColor: string;
  readonly fontName: string;
  /** points */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  /** drawn on the four sides */
  readonly borders: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** Excel's Normal style. */
export const PLAIN: CellStyle = {
  numberFormat: 'General',
  fill: null,
  fontColor: '#000000',
  fontName: '等线',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  borders: false,
  locked: true,
  formulaHidden: false,
};
