import type { PrintedTable } from '../../../adapters/reports/analysis/print/printed-table';

/** A heading with how many columns and rows it covers. */
export interface HeadCell {
  readonly key: string;
  readonly text: string;
  readonly columns: number;
  readonly down: number;
}

/** The headings in one row, or in two where columns of one measure stand under its name. */
export function headRows({ headings }: Pick<PrintedTable, 'headings'>): readonly (readonly HeadCell[])[] {
  const single = headings.map(({ name }, at): HeadCell => ({ key: String(at), text: name, columns: 1, down: 1 }));
  if (headings.every(({ group }) => group === null)) return [single];
  const upper: HeadCell[] = [];
  const lower: HeadCell[] = [];
  headings.forEach(({ group, name }, at) => {
    const key = String(at);
    if (group === null) {
      upper.push({ key, text: name, columns: 1, down: 2 });
      return;
    }
    lower.push({ key, text: name, columns: 1, down: 1 });
    const before = upper.at(-1);
    const follows = before?.down === 1 && before.text === group && headings[at - 1]?.group === group;
    if (follows) upper[upper.length - 1] = { ...before, columns: before.columns + 1 };
    else upper.push({ key, text: group, columns: 1, down: 1 });
  });
  return [upper, lower];
}
