import type { CellRef } from '../model/cell';
import type { Visibility } from '../model/grid';
import type { FormIndex } from './form-index';
import type { SheetScan } from './scan-sheet';

/** A sheet on which no known form was found, and what was seen there. */
export interface UnrecognisedSheet {
  readonly sheet: string;
  readonly visibility: Visibility;
  /** `instructions`: explains or shows a sample; `other-form`: bears the number of a form not known here; else `no-form` */
  readonly why: 'instructions' | 'other-form' | 'no-form';
  /** form numbers as printed, of forms known or not */
  readonly formNumbers: readonly { readonly text: string; readonly at: CellRef }[];
  /** the first text of the sheet, mostly its title */
  readonly firstText: string;
  /** the known form that came nearest: how many of its items were seen, of how many */
  readonly nearest: { readonly form: string; readonly items: number; readonly of: number } | null;
}

function nearestForm(scan: SheetScan, index: FormIndex): UnrecognisedSheet['nearest'] {
  const seen = index.forms.map(() => new Set<number>());
  for (const cell of scan.items) for (const place of scan.facts[cell]!.items) seen[place.form]!.add(place.index);
  let best: UnrecognisedSheet['nearest'] = null;
  for (const { form, index: at } of index.forms) {
    const items = seen[at]!.size;
    if (items > 0 && items > (best?.items ?? 0)) best = { form: form.id, items, of: form.items.length };
  }
  return best;
}

/** Says what was seen on a sheet without a form. */
export function describeUnrecognised(scan: SheetScan, index: FormIndex, instructions: boolean): UnrecognisedSheet {
  const { sheet } = scan;
  const formNumbers = scan.numbers.slice(0, 5).map((cell) => ({
    text: scan.facts[cell]!.foreignNumber ?? scan.facts[cell]!.text.trim(),
    at: { sheet: sheet.name, row: sheet.rows[cell]!, column: sheet.columns[cell]! },
  }));
  const foreign = scan.numbers.some((cell) => scan.facts[cell]!.foreignNumber !== null);
  const first = scan.facts.find((facts) => facts !== null && facts.text.trim() !== '');
  return {
    sheet: sheet.name,
    visibility: sheet.visibility,
    why: instructions ? 'instructions' : foreign ? 'other-form' : 'no-form',
    formNumbers,
    firstText: (first?.text.trim() ?? '').slice(0, 120),
    nearest: nearestForm(scan, index),
  };
}
