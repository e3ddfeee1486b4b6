import { addressOf, type CellPosition } from '../../model/cell';

/** A sheet name as formulas quote it. */
export function quotedSheetName(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** A cell as formulas of any sheet refer to it. @example referenceTo({ sheet: 'B203', row: 4, column: 3 }) // "'B203'!$D$5" */
export function referenceTo(at: CellPosition & { readonly sheet: string }): string {
  return `${quotedSheetName(at.sheet)}!${addressOf(at).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`;
}
