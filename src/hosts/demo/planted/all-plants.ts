import { ACCOUNT_PLANTS } from './account-plants';
import { FILE_PLANTS } from './file-plants';
import { OUTPUT_PLANTS } from './output-plants';
import type { Plant } from './plant';
import { SHEET_PLANTS } from './sheet-plants';
import { WHOLE_FORM_PLANTS } from './whole-form-plants';

/** Every kind of planted error, in the order the demo lists them. */
export const ALL_PLANTS: readonly Plant[] = [
  ...OUTPUT_PLANTS,
  ...WHOLE_FORM_PLANTS,
  ...ACCOUNT_PLANTS,
  ...SHEET_PLANTS,
  ...FILE_PLANTS,
];
