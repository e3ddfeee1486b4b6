import { cellKey, type CellRef } from '../model/cell';
import type { Filing } from '../model/filing';
import type { Finding, FindingValue } from '../model/finding';

/** A place that a finding is about, as seen from no form: `B2041.classes.2720.month`. */
export interface FindingPlace {
  readonly name: string;
  /** `B2041.classes.2720` and `B2041.classes`; null of a fixed item */
  readonly row: { readonly row: string; readonly group: string; readonly column: string } | null;
}

/** Whether a value is one of a row of a group: the names of fixed items have an r before the code. */
const isRow = ({ name, item, column }: FindingValue): boolean =>
  item !== null && column !== null && name.endsWith(`.${item}.${column}`);

/** What findings on a version of a return are about: by their values, or, where they have none, by their cells. */
export class FindingPlaces {
  private byCell: ReadonlyMap<number, FindingPlace> | null = null;
  private readonly known: ReadonlySet<string>;

  /** @param aliases by form id: the name that rules use */
  constructor(
    private readonly filing: Filing,
    private readonly aliases: ReadonlyMap<string, string>,
  ) {
    this.known = new Set(aliases.values());
  }

  of(finding: Finding): readonly FindingPlace[] {
    const values = finding.values.filter(({ when }) => when === 'now');
    if (values.length > 0) return values.map((value) => this.ofValue(value, finding.form));
    return finding.cells.flatMap((cell) => this.at(cell) ?? []);
  }

  /** The value that stands in a cell of the file; null where there is none. */
  at(cell: CellRef): FindingPlace | null {
    if (cell.sheet !== this.filing.sheet) return null;
    this.byCell ??= this.cells();
    return this.byCell.get(cellKey(cell.row, cell.column)) ?? null;
  }

  private ofValue(value: FindingValue, form: string | null): FindingPlace {
    const prefixed = value.name.slice(0, Math.max(0, value.name.indexOf('.')));
    const foreign = this.known.has(prefixed);
    const alias = this.aliases.get(form ?? '') ?? this.filing.form.alias;
    const name = foreign ? value.name : `${alias}.${value.name}`;
    if (!isRow(value)) return { name, row: null };
    const row = name.slice(0, -value.column!.length - 1);
    return { name, row: { row, group: row.slice(0, -value.item!.length - 1), column: value.column! } };
  }

  private cells(): ReadonlyMap<number, FindingPlace> {
    const { form, table, groups } = this.filing;
    const places = new Map<number, FindingPlace>();
    form.items.forEach(({ code }, item) => {
      form.columns.forEach(({ id }, column) => {
        const slot = item * form.columns.length + column;
        const [row, at] = [table.rows[slot]!, table.columns[slot]!];
        if (row >= 0 && at >= 0) places.set(cellKey(row, at), { name: `${form.alias}.r${code}.${id}`, row: null });
      });
    });
    for (const [id, rows] of groups) {
      const group = `${form.alias}.${id}`;
      for (const { code, name, readings } of rows) {
        const row = `${group}.${code || name}`;
        readings.forEach(({ at }, column) => {
          const heading = form.columns[column]!.id;
          const place = { name: `${row}.${heading}`, row: { row, group, column: heading } };
          if (at) places.set(cellKey(at.row, at.column), place);
        });
      }
    }
    return places;
  }
}
