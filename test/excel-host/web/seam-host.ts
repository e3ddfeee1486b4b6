import type { ExcelHostShape } from '../engine/host';

/** What the seam needs of the engine behind it. */
export type SeamHost = Pick<ExcelHostShape, 'facts' | 'process' | 'onEvent' | 'saveSettings'>;
