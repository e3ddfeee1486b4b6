import { addressOf } from '../../../core/model/cell';
import type { CellPosition } from '../../../core/model/cell';
import { numberText } from '../write-cell';
import { textElement } from '../write-strings';
import { attributes } from '../write-xml';
import type { NewValue } from './patch-spec';

/**
 * A `<c>` element with a value of ours, or blank. A text stands in the cell itself: the shared texts are left alone.
 * @param prefix of the sheet's elements, with its colon
 * @throws RangeError for a number that no workbook can hold
 */
export function cellMarkup(at: CellPosition, style: number, value: NewValue | null, prefix: string): string {
  const facts = { r: addressOf(at), s: style === 0 ? undefined : style };
  const name = `${prefix}c`;
  if (value === null || value.type === 'blank') return `<${name}${attributes(facts)}/>`;
  if (value.type === 'number') {
    return `<${name}${attributes(facts)}><${prefix}v>${numberText(value.value, at)}</${prefix}v></${name}>`;
  }
  const text = textElement(value.value);
  const inside = prefix === '' ? text : text.replace(/^<t/, `<${prefix}t`).replace(/<\/t>$/, `</${prefix}t>`);
  return `<${name}${attributes({ ...facts, t: 'inlineStr' })}><${prefix}is>${inside}</${prefix}is></${name}>`;
}
