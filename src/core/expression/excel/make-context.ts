import type { EmitContext } from './emit-context';
import { emitNumber } from './emit-number';
import { emitTruth } from './emit-truth';
import type { ExcelCells } from './excel-cells';

/** A context in which nothing has been met yet. */
export function makeContext(cells: ExcelCells, tolerance: number | undefined): EmitContext {
  const context: EmitContext = {
    cells,
    tolerance,
    met: { numbers: new Set(), answers: new Set() },
    number: (node, row) => emitNumber(context, node, row),
    truth: (node, row) => emitTruth(context, node, row),
  };
  return context;
}
