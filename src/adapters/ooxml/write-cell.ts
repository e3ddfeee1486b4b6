import { addressOf, type CellPosition } from '../../core/model/cell';
import { cellText } from './write-xml';
import { textElement } from './write-strings';
import type { StringTable } from './write-strings';
import type { CachedValue, CellSpec } from './write-spec';

/** @throws RangeError for NaN and infinities: a workbook has no such number, and a blank would hide the mistake. */
export function numberText(value: number, at: CellPosition): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number at ${addressOf(at)}`);
  return Object.is(value, -0) ? '0' : String(value);
}

/**
 * What a formula shows: the cell's `t`, '' for a number and for no value, and the text of its `v`, null for none.
 * @throws RangeError for a number that no workbook can hold
 */
export function cachedText(cached: CachedValue, at: CellPosition): { type: string; value: string | null } {
  if (cached === null) return { type: '', value: null };
  if (typeof cached === 'number') return { type: '', value: numberText(cached, at) };
  if (typeof cached === 'boolean') return { type: 'b', value: cached ? '1' : '0' };
  if (typeof cached === 'string') return { type: 'str', value: cellText(cached) };
  return { type: 'e', value: cellText(cached.error) };
}

/** One `<c>` element; texts go to `strings`, or into the cell where there is no table. */
export function cellXml(cell: CellSpec, style: number, strings: StringTable | null): string {
  const head = `<c r="${addressOf(cell)}"${style === 0 ? '' : ` s="${String(style)}"`}`;
  const content = cell.content;
  switch (content.type) {
    case 'blank':
      return `${head}/>`;
    case 'number':
      return `${head}><v>${numberText(content.value, cell)}</v></c>`;
    case 'boolean':
      return `${head} t="b"><v>${content.value ? '1' : '0'}</v></c>`;
    case 'error':
      return `${head} t="e"><v>${cellText(content.value)}</v></c>`;
    case 'text':
      return strings
        ? `${head} t="s"><v>${String(strings.place(content.value))}</v></c>`
        : `${head} t="inlineStr"><is>${textElement(content.value)}</is></c>`;
    case 'formula': {
      const { type, value } = cachedText(content.cached, cell);
      const shown = value === null ? '' : `<v>${value}</v>`;
      return `${head}${type === '' ? '' : ` t="${type}"`}><f>${cellText(content.text)}</f>${shown}</c>`;
    }
  }
}
