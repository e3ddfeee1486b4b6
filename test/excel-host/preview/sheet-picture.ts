/** How one cell looks and what is typed into it. */
export interface CellPicture {
  /** as shown, already formatted */
  readonly text: string;
  /** what an editor starts with: a formula, or the value in full */
  readonly input: string;
  readonly align: 'left' | 'right' | 'center';
  /** `#rrggbb`, or null = none */
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  /** in points */
  readonly fontSize: number;
  readonly wrap: boolean;
  readonly borders: boolean;
  /** typing is refused: the sheet is protected and the cell locked */
  readonly locked: boolean;
}

/** A rectangle of cells, zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as the grid draws it. Rows and columns count from 0. */
export interface SheetPicture {
  readonly rows: number;
  readonly columns: number;
  /** pixels; 0 = hidden */
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  cell(row: number, column: number): CellPicture;
  readonly merges: readonly Area[];
}
