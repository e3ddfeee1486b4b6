import type { CellContent, CellSpec, SheetSpec } from '../../src/adapters/ooxml/write-spec';
import { rowKey } from '../../src/adapters/write-return/content';
import type { TemplateSheet } from '../../src/adapters/write-return/template/form-sheet';
import { rowsOf, type ValueCell } from '../../src/adapters/write-return/template/input-cells';
import { addressOf, type CellPosition } from '../../src/core/model/cell';
import { groupMeasure, valueKindOf } from '../../src/core/model/form';

/** Texts that are no figure, as people write them. */
export const TYPED_TEXTS = ['约三百', '见附表', '3万多', '1O5'] as const;

/** Codes that fit the patterns of groups, and one that fits none. */
const CODES = ['2720', '1320', '3670', '27'];

/** How a filling is drawn: the share of blanks, and of texts in number cells; `idle` = every figure is 0. */
export interface Drawing {
  readonly random: () => number;
  readonly blanks: number;
  readonly texts: number;
  readonly idle?: boolean;
}

/** A form sheet that was typed into, and the number cells that hold a text. */
export interface FilledSheet {
  readonly sheet: SheetSpec;
  readonly texts: readonly string[];
}

const key = ({ row, column }: CellPosition): string => `${String(row)},${String(column)}`;

/** Zeros, negatives, ties of small numbers, large numbers, decimals one more than the form asks for. */
function figure(random: () => number, decimals: number): number {
  const drawn = random();
  if (drawn < 0.15) return 0;
  if (drawn < 0.25) return -1 - Math.floor(random() * 3);
  if (drawn < 0.35) return Math.round(random() * 1e11);
  if (drawn < 0.45) return Math.round(random() * 100 * 10 ** (decimals + 1)) / 10 ** (decimals + 1);
  return 1 + Math.floor(random() * (drawn < 0.8 ? 4 : 900));
}

function answer({ random, texts, idle = false }: Drawing, { item, column, group }: ValueCell): CellContent {
  const { kind, choices } = valueKindOf(item, column);
  if ((kind === 'number' || kind === 'date') && random() < texts) {
    return { type: 'text', value: TYPED_TEXTS[Math.floor(random() * TYPED_TEXTS.length)]! };
  }
  if (kind === 'flag') return { type: 'text', value: random() < 0.5 ? '是' : '否' };
  if (kind === 'date') return { type: 'number', value: 41000 + Math.floor(random() * 600) };
  if (kind === 'text') {
    const text = choices?.[Math.floor(random() * choices.length)] ?? '文'.repeat(1 + Math.floor(random() * 6));
    return { type: 'text', value: text };
  }
  if (idle) return { type: 'number', value: 0 };
  return { type: 'number', value: figure(random, item ? item.decimals : groupMeasure(group!, column).decimals) };
}

/** A template's form sheet with something typed into every cell that takes it, rows of groups with and without a name. */
export function filledIn({ sheet, cells, laid, wanted }: TemplateSheet, now: SheetSpec, drawing: Drawing): FilledSheet {
  const { random, blanks } = drawing;
  const typed = new Map<string, CellContent>();
  const texts: string[] = [];
  const used = new Set<string>();
  const locked = new Set(sheet.cells.filter(({ style }) => style?.unlocked !== true).map(key));
  const type = (at: CellPosition, content: CellContent): void => {
    if (!locked.has(key(at))) typed.set(key(at), content);
  };
  for (const group of wanted.form.groups) {
    for (let row = 0; row < rowsOf(laid, group); row += 1) {
      const drawn = random();
      if (drawn < 0.2) continue;
      // some rows have figures alone, some have none
      if (drawn < 0.9) used.add(`${group.id} ${String(row)}`);
      const at = (part: string): CellPosition => laid.places.get(rowKey(group.id, row, part))!;
      if (random() < 0.8) type(at('name'), { type: 'text', value: `第${String(row + 1)}种` });
      if (random() < 0.6) type(at('code'), { type: 'text', value: CODES[Math.floor(random() * CODES.length)]! });
      if (group.unit === null) type(at('unit'), { type: 'text', value: '吨' });
    }
  }
  for (const cell of cells) {
    if (cell.filled || (cell.group && !used.has(`${cell.group.id} ${String(cell.row)}`)) || random() < blanks) continue;
    const content = answer(drawing, cell);
    type(cell.at, content);
    const { kind } = valueKindOf(cell.item, cell.column);
    if (content.type === 'text' && (kind === 'number' || kind === 'date'))
      texts.push(`${sheet.name} ${addressOf(cell.at)}`);
  }
  const fill = (cell: CellSpec): CellSpec => ({ ...cell, content: typed.get(key(cell)) ?? cell.content });
  return { sheet: { ...now, cells: now.cells.map(fill) }, texts };
}
