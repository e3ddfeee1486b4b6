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

/** Pairs of label and field across a sheet: the first under the stub, the others under the values, three at most. */
function pairsAcross(last: number): { readonly label: number; readonly left: number; readonly right: number }[] {
  const stub = STUB_COLUMNS.length;
  if (last < stub + 1) return [{ label: 0, left: 1, right: last }];
  const pairs = [{ label: 0, left: 1, right: stub - 1 }];
  for (let label = stub; label + 1 <= last && pairs.length < 3; label += 2) {
    pairs.push({ label, left: label + 1, right: label + 1 });
  }
  return pairs;
}

function writeOpen(
  draft: SheetDraft,
  top: number,
  filer: FilerBlock,
  last: number,
  places: Map<string, CellPosition>,
): number {
  const pairs = pairsAcross(last);
  LABELS.forEach(([key, label], i) => {
    const row = top + Math.floor(i / pairs.length);
    const { label: at, left, right } = pairs[i % pairs.length]!;
    draft.text(row, at, label, LOOK.label);
    places.set(key, draft.span({ top: row, left, bottom: row, right }, filer[key], LOOK.identity));
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
  last: number,
  places: Map<string, CellPosition>,
): number {
  return plan.signatures === 'open'
    ? writeOpen(draft, top, filer, last, places)
    : writePrinted(draft, top, filer, last);
}
