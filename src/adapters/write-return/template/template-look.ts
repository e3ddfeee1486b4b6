import type { FormDefinition } from '../../../core/model/form';
import type { CellStyle } from '../../ooxml/write-spec';
import { inputLook, LOOK } from '../look';
import type { LayoutPlan } from '../layout-plan';

/** Cells that were filled in before the template was sent, or that compute themselves. */
const GIVEN_GREY = 'EDEDED';

function given(look: CellStyle): CellStyle {
  return { ...look, fill: GIVEN_GREY, unlocked: false };
}

const GIVEN_LOOKS = new Map<CellStyle, CellStyle>();

/** The grey look of an open one: one object for each, since styles are told apart by identity first. */
function givenLook(open: CellStyle): CellStyle {
  const look = GIVEN_LOOKS.get(open) ?? given(open);
  GIVEN_LOOKS.set(open, look);
  return look;
}

const GIVEN_IDENTITY = given(LOOK.identity);
const GIVEN_NAME = given(LOOK.rowName);
const GIVEN_CODE = given(LOOK.rowCode);

/** Blank rows at the end of each group of a template: a form that is a list needs more. */
export function spareRowsOf(form: FormDefinition): number {
  return form.items.length === 0 ? 15 : 4;
}

/**
 * The plan of a template: what is filled in is grey and locked, everything else open.
 * @param filled keys (`valueKey`, `rowKey`) that the template fills in
 * @param identityFilled whether code and name are filled in
 */
export function templatePlan(filled: ReadonlySet<string>, identityFilled: boolean, spareRows: number): LayoutPlan {
  return {
    spareRows,
    valueLook: (key, decimals, kind) => {
      const open = inputLook(decimals, kind);
      return filled.has(key) ? givenLook(open) : open;
    },
    stubLook: (key) => {
      const isName = key.endsWith('.name');
      if (filled.has(key)) return isName ? GIVEN_NAME : GIVEN_CODE;
      return isName ? LOOK.rowName : LOOK.rowCode;
    },
    identityLook: identityFilled ? GIVEN_IDENTITY : LOOK.identity,
    signatures: 'open',
  };
}
