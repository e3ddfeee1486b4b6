import type { Layout } from '../checking/layout';
import type { Place } from '../checking/place';
import type { When } from '../expression/tree';

const REFERENCE = /^(?:(previous|lastYear)\(([^()]+)\)|([^()]+))$/;

/** Between two places of a term: the first that holds a figure counts. */
const OTHERWISE = '|';

function placeOf(text: string, layout: Layout): Place | null {
  const match = REFERENCE.exec(text.trim());
  if (!match) return null;
  const [, when = 'now', inside, plain] = match;
  const [formName = '', itemName = '', columnName = '', more] = (inside ?? plain ?? '').split('.');
  const form = layout.formNames.get(formName);
  const item = form?.itemNames.get(itemName);
  const column = form?.columnNames.get(columnName);
  if (!form || item === undefined || column === undefined || more !== undefined) return null;
  return { form, when: when as When, item, row: null, column };
}

/**
 * The places that a term of a figure names, in the order they are tried.
 * @param text `B2041.r01.lyMonth | lastYear(B2041.r01.month)`: form by alias, item and column as in rules
 * @returns null when one of them is not in the forms of the layout
 */
export function termPlaces(text: string, layout: Layout): readonly Place[] | null {
  const places = text.split(OTHERWISE).map((one) => placeOf(one, layout));
  return places.every((place) => place !== null) ? places : null;
}
