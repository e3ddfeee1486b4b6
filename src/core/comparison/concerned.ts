import { cellKey, type CellRef } from '../model/cell';
import type { Finding } from '../model/finding';
import type { FindingPlaces } from './finding-places';
import type { ReturnChange } from './return-comparison';

/** Named checks, and oddities, that are about a form as a whole: whoever corrects them changes everything. */
const WHOLE_FORM: ReadonlySet<string> = new Set([
  'unit-slip',
  'repeated-filing',
  'empty-filing',
  'alike-returns',
  'refiled-last-year',
  'factor-slip',
  'unit.line-differs',
]);

const keyOfCell = ({ sheet, row, column }: CellRef): string => `${String(cellKey(row, column))} ${sheet}`;

/** Which rules' findings concern a change, by the places and cells that they are about. */
export class Concerned {
  private readonly rules = new Map<string, Set<string>>();
  private readonly whole = new Set<string>();

  /**
   * @param alias of the form that the changes are in
   * @param checkOf the named check behind a rule; null where it is an expression
   */
  constructor(
    private readonly alias: string,
    private readonly checkOf: (rule: string) => string | null,
  ) {}

  add(finding: Finding, places: FindingPlaces): void {
    const { rule } = finding;
    if (WHOLE_FORM.has(this.checkOf(rule) ?? rule)) this.whole.add(rule);
    const all = places.of(finding);
    const rows = new Set(all.flatMap(({ row }) => row?.row ?? []));
    // a sum over a group is about every row of it, also those that come later or are not told
    const sum = rows.size > 1 || (rows.size === 1 && all.some(({ row }) => row === null));
    for (const { name, row } of all) {
      this.put(name, rule);
      if (row === null) continue;
      this.put(row.row, rule);
      if (sum) this.put(`${row.group}.*.${row.column}`, rule);
    }
    for (const cell of finding.cells) this.put(`@${keyOfCell(cell)}`, rule);
  }

  of({ place, row, column, before }: ReturnChange): readonly string[] {
    const keys = [
      ...(place === '' ? [] : [`${this.alias}.${place}`]),
      ...(row !== null && column !== null ? [`${this.alias}.${row.group}.*.${column}`] : []),
      ...(before?.at ? [`@${keyOfCell(before.at)}`] : []),
    ];
    const rules = keys.flatMap((key) => [...(this.rules.get(key) ?? [])]);
    return [...new Set([...rules, ...this.whole])];
  }

  private put(key: string, rule: string): void {
    const known = this.rules.get(key);
    if (known) known.add(rule);
    else this.rules.set(key, new Set([rule]));
  }
}
