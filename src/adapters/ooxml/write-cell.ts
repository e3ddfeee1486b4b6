import { addressOf } from '../../core/model/cell';
import { cellText } from './write-xml';
import { textElement } from './write-strings';
import type { StringTable } from './write-strings';
import type { CachedValue, CellSpec } from './write-spec';

/** @throws RangeError for NaN and infinities: a workbook has no such number, and a blank would hide the mistake. */
function numberText(value: number, cell: CellSpec): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number at ${addressOf(cell)}`);
  return Object.is(value, -0) ? '0' : String(value);
}

function cachedXml(cached: CachedValue, cell: CellSpec): { type: string; value: string } {
  if (cached === null) return { type: '', value: '' };
  if (typeof cached === 'number') return { type: '', value: `<v>${numberText(cached, cell)}</v>` };
  if (typeof cached === 'boolean') return { type: ' t="b"', value: `<v>${cached ? '1' : '0'}</v>` };
  if (typeof cached === 'string') return { type: ' t="str"', value: `<v>${cellText(cached)}</v>` };
  return { type: ' t="e"', value: `<v>${cellText(cached.error)}</v>` };
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
      const cached = cachedXml(content.cached, cell);
      return `${head}${cached.type}><f>${cellText(content.text)}</f>${cached.value}</c>`;
    }
  }
}
