import type { CellStyle } from '../../ooxml/write-spec';
import { inputLook, LOOK } from '../look';
import type { LayoutPlan } from '../layout-plan';

/** Cells that were filled in before the template was sent, or that compute themselves. */
const GIVEN_GREY = 'EDEDED';

function given(look: CellStyle): CellStyle {
  return { ...look, fill: GIVEN_GREY, unlocked: false };
}

/** One object for each look: styles are told apart by identity first. */
function givenNumbers(): (decimals: number) => CellStyle {
  const known = new Map<CellStyle, CellStyle>();
  return (decimals) => {
    const open = inputLook(decimals);
    const look = known.get(open) ?? given(open);
    known.set(open, look);
    return look;
  };
}

const givenNumber = givenNumbers();
const GIVEN_IDENTITY = given(LOOK.identity);
const GIVEN_NAME = given(LOOK.rowName);
const GIVEN_CODE = given(LOOK.rowCode);

/** Blank rows at the end of each group of a template. */
export const SPARE_ROWS = 4;

/**
 * The plan of a template: what is filled in is grey and locked, everything else open.
 * @param filled keys (`valueKey`, `rowKey`) that the template fills in
 * @param identityFilled whether code and name are filled in
 */
export function templatePlan(filled: ReadonlySet<string>, identityFilled: boolean): LayoutPlan {
  return {
    spareRows: SPARE_ROWS,
    valueLook: (key, decimals) => (filled.has(key) ? givenNumber(decimals) : inputLook(decimals)),
    stubLook: (key) => {
      const isName = key.endsWith('.name');
      if (filled.has(key)) return isName ? GIVEN_NAME : GIVEN_CODE;
      return isName ? LOOK.rowName : LOOK.rowCode;
    },
    identityLook: identityFilled ? GIVEN_IDENTITY : LOOK.identity,
    signatures: 'open',
  };
}
