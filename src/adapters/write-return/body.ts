import type { CellPosition } from '../../core/model/cell';
import type { FormDefinition, FormItem, FormRowGroup } from '../../core/model/form';
import type { FormContent, RowContent } from './content';
import { rowKey, valueKey } from './content';
import { STUB_COLUMNS } from './heading';
import { inputLook, itemLook, LOOK } from './look';
import type { SheetDraft } from './sheet-draft';

/** Rows left blank at the end of a group, for the enterprise to go on. */
const SPARE_ROWS = 1;
const PLACES_KEPT = STUB_COLUMNS.length;

function depthOf(form: FormDefinition, item: FormItem): number {
  const whole = form.items.find((other) => other.code === item.partOf);
  return whole ? 1 + depthOf(form, whole) : 0;
}

/** 其中： before the first part of a whole; its sisters are set in under it. */
function labelOf(form: FormDefinition, item: FormItem): string {
  const first = form.items.find((other) => other.partOf === item.partOf);
  return item.partOf !== undefined && first === item ? `其中：${item.name.zh}` : item.name.zh;
}

function writeItems(draft: SheetDraft, top: number, content: FormContent, places: Map<string, CellPosition>): number {
  const { form } = content;
  form.items.forEach((item, i) => {
    const row = top + i;
    draft.text(row, 0, labelOf(form, item), itemLook(depthOf(form, item)));
    draft.text(row, 1, item.unit, LOOK.centred);
    draft.text(row, 2, item.code, LOOK.centred);
    form.columns.forEach((column, k) => {
      const key = valueKey(item.code, column.id);
      places.set(key, draft.number(row, PLACES_KEPT + k, content.values.get(key), inputLook(item.decimals)));
    });
  });
  return top + form.items.length;
}

function writeGroup(
  draft: SheetDraft,
  top: number,
  group: FormRowGroup,
  content: FormContent,
  places: Map<string, CellPosition>,
): number {
  const columns = content.form.columns;
  const right = PLACES_KEPT + columns.length - 1;
  draft.span({ top, left: 0, bottom: top, right }, group.headings[0] ?? group.name.zh, LOOK.section);
  const rows: readonly (RowContent | null)[] = [
    ...(content.groups.get(group.id) ?? []),
    ...Array<null>(SPARE_ROWS).fill(null),
  ];
  rows.forEach((entry, i) => {
    const row = top + 1 + i;
    draft.text(row, 0, entry?.name ?? '', LOOK.rowName);
    draft.text(row, 1, entry?.unit ?? group.unit ?? '', LOOK.rowCode);
    places.set(`${group.id}#${String(i)}.code`, draft.text(row, 2, entry?.code ?? '', LOOK.rowCode));
    columns.forEach((column, k) => {
      const at = draft.number(row, PLACES_KEPT + k, entry?.values.get(column.id), inputLook(group.decimals));
      places.set(rowKey(group.id, i, column.id), at);
    });
  });
  return top + 1 + rows.length;
}

/** Writes items and row groups from `top` on, and notes where each value stands. @returns the first row below */
export function writeBody(
  draft: SheetDraft,
  top: number,
  content: FormContent,
  places: Map<string, CellPosition>,
): number {
  let row = writeItems(draft, top, content, places);
  for (const group of content.form.groups) row = writeGroup(draft, row, group, content, places);
  return row;
}
