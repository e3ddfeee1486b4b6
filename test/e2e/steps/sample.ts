import { addressOf } from '../../../src/core/model/cell';
import { CellType } from '../../../src/core/model/grid';
import { paneSample, type PaneSample } from '../../../src/hosts/demo/pane-sample';
import { haikouPack } from '../../core/checking/haikou';
import { gridOf } from '../../fixtures/template-order';

/** The sample return of the pane, made anew. */
export async function theSample(): Promise<PaneSample> {
  return paneSample(await haikouPack());
}

/** A figure to be typed into a cell. */
export interface Correction {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

/** The figures that a filler would type after looking at the source records: those of the return without mistakes. */
export function corrections(sample: PaneSample): readonly Correction[] {
  const right = gridOf(sample.right);
  return gridOf(sample.bytes).sheets.flatMap((sheet, i) => {
    const other = right.sheets[i]!;
    return Array.from({ length: other.size }, (_, at) => at).flatMap((at) => {
      const place = { row: other.rows[at]!, column: other.columns[at]! };
      const cell = other.cellAt(place.row, place.column);
      const now = sheet.cellAt(place.row, place.column);
      const same = cell.type === now.type && cell.raw === now.raw;
      return same || other.types[at] !== CellType.number
        ? []
        : [{ sheet: sheet.name, address: addressOf(place), text: cell.raw }];
    });
  });
}
