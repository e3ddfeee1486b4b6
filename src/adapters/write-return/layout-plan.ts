import type { ValueKind } from '../../core/model/form';
import type { CellStyle } from '../ooxml/write-spec';
import { inputLook, LOOK } from './look';

/** How one form sheet is laid out: a return as an enterprise sends it, or a template to be filled. */
export interface LayoutPlan {
  /** rows left blank at the end of a group, for the enterprise to go on */
  readonly spareRows: number;
  /** @param key `valueKey` or `rowKey` */
  valueLook(key: string, decimals: number, kind: ValueKind): CellStyle;
  /** @param key `rowKey` with `.code`, `.name` or `.unit` */
  stubLook(key: string): CellStyle;
  readonly identityLook: CellStyle;
  /** signatures written behind their labels, or a cell of its own for each */
  readonly signatures: 'printed' | 'open';
}

/** A return as received: every cell of the enterprise's own open for typing. */
export const RETURN_PLAN: LayoutPlan = {
  spareRows: 1,
  valueLook: (_, decimals, kind) => inputLook(decimals, kind),
  stubLook: (key) => (key.endsWith('.name') ? LOOK.rowName : LOOK.rowCode),
  identityLook: LOOK.identity,
  signatures: 'printed',
};
