import type { CellPosition } from '../../core/model/cell';
import type { FormDefinition, FormItem, FormRowGroup } from '../../core/model/form';
import { groupMeasure, isFilledIn, valueKindOf } from '../../core/model/form';
import type { CellStyle } from '../ooxml/write-spec';
import type { FormContent, RowContent } from './content';
import { rowKey, valueKey } from './content';
import { STUB_COLUMNS } from './heading';
import type { LayoutPlan } from './layout-plan';
import { itemLook, LOOK } from './look';
import type { SheetDraft } from './sheet-draft';

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

/** The value of a cell, or the answer in words that stands there instead. */
function writeValue(
  draft: SheetDraft,
  at: CellPosition,
  text: string | undefined,
  value: number | undefined,
  look: CellStyle,
): CellPosition {
  return text === undefined ? draft.number(at.row, at.column, value, look) : draft.text(at.row, at.column, text, look);
}

function writeItems(
  draft: SheetDraft,
  top: number,
  content: FormContent,
  plan: LayoutPlan,
  places: Map<string, CellPosition>,
): number {
  const { form } = content;
  form.items.forEach((item, i) => {
    const row = top + i;
    draft.text(row, 0, labelOf(form, item), itemLook(depthOf(form, item)));
    draft.text(row, 1, item.unit, LOOK.centred);
    draft.text(row, 2, item.code, LOOK.centred);
    form.columns.forEach((column, k) => {
      if (!isFilledIn(item, column)) {
        draft.text(row, PLACES_KEPT + k, '', LOOK.closed);
        return;
      }
      const key = valueKey(item.code, column.id);
      const look = plan.valueLook(key, item.decimals, valueKindOf(item, column).kind);
      const at = { row, column: PLACES_KEPT + k };
      places.set(key, writeValue(draft, at, content.texts?.get(key), content.values.get(key), look));
    });
  });
  return top + form.items.length;
}

function writeGroup(
  draft: SheetDraft,
  top: number,
  group: FormRowGroup,
  content: FormContent,
  plan: LayoutPlan,
  places: Map<string, CellPosition>,
): number {
  const columns = content.form.columns;
  const right = PLACES_KEPT + columns.length - 1;
  draft.span({ top, left: 0, bottom: top, right }, group.headings[0] ?? group.name.zh, LOOK.section);
  const rows: readonly (RowContent | null)[] = [
    ...(content.groups.get(group.id) ?? []),
    ...Array<null>(plan.spareRows).fill(null),
  ];
  rows.forEach((entry, i) => {
    const row = top + 1 + i;
    const stub = [
      ['name', entry?.name ?? ''],
      ['unit', entry?.unit ?? group.unit ?? ''],
      ['code', entry?.code ?? ''],
    ] as const;
    stub.forEach(([part, text], column) => {
      const key = rowKey(group.id, i, part);
      places.set(key, draft.text(row, column, text, plan.stubLook(key)));
    });
    columns.forEach((column, k) => {
      const key = rowKey(group.id, i, column.id);
      const look = plan.valueLook(key, groupMeasure(group, column).decimals, valueKindOf(null, column).kind);
      const at = { row, column: PLACES_KEPT + k };
      places.set(key, writeValue(draft, at, content.texts?.get(key), entry?.values.get(column.id), look));
    });
  });
  return top + 1 + rows.length;
}

/** Writes items and row groups from `top` on, and notes where each value stands. @returns the first row below */
export function writeBody(
  draft: SheetDraft,
  top: number,
  content: FormContent,
  plan: LayoutPlan,
  places: Map<string, CellPosition>,
): number {
  let row = writeItems(draft, top, content, plan, places);
  for (const group of content.form.groups) row = writeGroup(draft, row, group, content, plan, places);
  return row;
}
