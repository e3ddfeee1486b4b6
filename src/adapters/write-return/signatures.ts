import type { CellPosition } from '../../core/model/cell';
import type { FilerBlock } from './content';
import { STUB_COLUMNS } from './heading';
import type { LayoutPlan } from './layout-plan';
import { LOOK } from './look';
import type { SheetDraft } from './sheet-draft';

const LABELS = [
  ['head', '单位负责人：'],
  ['statistician', '统计负责人：'],
  ['filler', '填表人：'],
  ['telephone', '联系电话：'],
  ['filedOn', '报出日期：'],
] as const satisfies readonly (readonly [keyof FilerBlock, string])[];

/** How wide a sheet is: its last column, and characters in a value column. */
interface Across {
  readonly last: number;
  readonly valueWidth: number;
}

/** A label of six characters needs so many columns of a sheet. */
const LABEL_WIDTH = 13;

interface Pair {
  readonly label: CellSpan;
  readonly field: CellSpan;
}

type CellSpan = readonly [left: number, right: number];

/** Pairs of label and field across a sheet: the first under the stub, the others under the values, three at most. */
function pairsAcross({ last, valueWidth }: Across): Pair[] {
  const stub = STUB_COLUMNS.length;
  const each = valueWidth < LABEL_WIDTH ? 2 : 1;
  if (last < stub + 2 * each - 1) return [{ label: [0, 0], field: [1, last] }];
  const pairs: Pair[] = [{ label: [0, 0], field: [1, stub - 1] }];
  for (let at = stub; at + 2 * each - 1 <= last && pairs.length < 3; at += 2 * each) {
    pairs.push({ label: [at, at + each - 1], field: [at + each, at + 2 * each - 1] });
  }
  return pairs;
}

function writeOpen(
  draft: SheetDraft,
  top: number,
  filer: FilerBlock,
  across: Across,
  places: Map<string, CellPosition>,
): number {
  const pairs = pairsAcross(across);
  LABELS.forEach(([key, label], i) => {
    const row = top + Math.floor(i / pairs.length);
    const pair = pairs[i % pairs.length]!;
    const span = ([left, right]: CellSpan) => ({ top: row, left, bottom: row, right });
    draft.span(span(pair.label), label, LOOK.label);
    places.set(key, draft.span(span(pair.field), filer[key], LOOK.identity));
  });
  return top + Math.ceil(LABELS.length / pairs.length);
}

function writePrinted(draft: SheetDraft, top: number, filer: FilerBlock, last: number): number {
  const values = STUB_COLUMNS.length;
  const texts = LABELS.map(([key, label]) => label + filer[key]);
  if (last <= values) {
    texts.forEach((text, i) => draft.span({ top: top + i, left: 0, bottom: top + i, right: last }, text, LOOK.plain));
    return top + texts.length;
  }
  const [head, statistician, filler, telephone, filedOn] = texts;
  const lines: [row: number, left: number, right: number, text: string][] = [
    [0, 0, 0, head!],
    [0, 1, values, statistician!],
    [0, values + 1, last, filler!],
    [1, 0, 0, telephone!],
    [1, values + 1, last, filedOn!],
  ];
  for (const [row, left, right, text] of lines) {
    draft.span({ top: top + row, left, bottom: top + row, right }, text, LOOK.plain);
  }
  return top + 2;
}

/** Who signs, and when it was sent. @returns the first row below */
export function writeSignatures(
  draft: SheetDraft,
  top: number,
  filer: FilerBlock,
  plan: LayoutPlan,
  across: Across,
  places: Map<string, CellPosition>,
): number {
  return plan.signatures === 'open'
    ? writeOpen(draft, top, filer, across, places)
    : writePrinted(draft, top, filer, across.last);
}
