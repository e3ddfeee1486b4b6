import type { FormDefinition } from '../../core/model/form';
import type { FilingRecord } from '../../core/reading/filing-transfer';
import { digestOf } from './content-id';
import type { Database } from './database';

/** Rows of dictionary tables that are not in the ledger yet. */
interface Pending {
  readonly filer: [number, string][];
  readonly measure: [number, string][];
  readonly form: [number, string, string, string, number, string][];
  readonly slot: [number, number, number][];
  readonly layout: [number, number, string, string][];
  readonly place: [number, number, number, number][];
}

/** A form as the ledger knows it. */
export interface KnownForm {
  readonly number: number;
  /** what it is known by in any ledger */
  readonly digest: string;
  /** measure of each slot */
  readonly measures: Int32Array;
  /** by group, then column */
  readonly groupMeasures: ReadonlyMap<string, Int32Array>;
}

const nothingPending = (): Pending => ({ filer: [], measure: [], form: [], slot: [], layout: [], place: [] });

/** The whole numbers that stand for what repeats. A number once given is kept for good. */
export class Dictionaries {
  private pending = nothingPending();
  private readonly forms = new Map<FormDefinition, KnownForm>();

  private constructor(
    private readonly filers: Map<string, number>,
    private readonly measures: Map<string, number>,
    private readonly formNumbers: Map<string, number>,
    private readonly layouts: Map<string, number>,
  ) {}

  static async read(database: Database): Promise<Dictionaries> {
    const map = async (sql: string): Promise<Map<string, number>> =>
      new Map((await database.rows(sql)).map((row) => [row['key'] as string, row['number'] as number]));
    return new Dictionaries(
      await map('SELECT key, filer AS number FROM filer'),
      await map('SELECT name AS key, measure AS number FROM measure'),
      await map('SELECT digest AS key, form AS number FROM form'),
      await map('SELECT digest AS key, layout AS number FROM layout'),
    );
  }

  filer(key: string): number {
    return this.numberOf(this.filers, key, (number) => this.pending.filer.push([number, key]));
  }

  /** The number of a filer that the ledger has; undefined for any other. */
  knownFiler(key: string): number | undefined {
    return this.filers.get(key);
  }

  form(form: FormDefinition): KnownForm {
    const known = this.forms.get(form);
    if (known) return known;
    const measure = (item: string, column: string): number => {
      const name = `${form.alias}.${item}.${column}`;
      return this.numberOf(this.measures, name, (number) => this.pending.measure.push([number, name]));
    };
    const columns = form.columns.map((column) => column.id);
    const measures = Int32Array.from(
      form.items.flatMap((item) => columns.map((column) => measure(`r${item.code}`, column))),
    );
    const groupMeasures = new Map(
      form.groups.map((group) => [group.id, Int32Array.from(columns, (column) => measure(group.id, column))] as const),
    );
    const names = form.items.flatMap((item) => columns.map((column) => `${form.alias}.r${item.code}.${column}`));
    const digest = formDigest(form.id, form.version, form.alias, columns.length, names);
    const number = this.numberOf(this.formNumbers, digest, (of) => {
      this.pending.form.push([of, form.id, form.version, form.alias, columns.length, digest]);
      measures.forEach((each, slot) => this.pending.slot.push([of, slot, each]));
    });
    const found: KnownForm = { number, digest, measures, groupMeasures };
    this.forms.set(form, found);
    return found;
  }

  layout(form: KnownForm, record: FilingRecord): number {
    const groups = JSON.stringify(record.groups.map(([id]) => id));
    const digest = layoutDigest(form.digest, groups, record.rows, record.columns);
    return this.numberOf(this.layouts, digest, (number) => {
      this.pending.layout.push([number, form.number, groups, digest]);
      record.rows.forEach((row, slot) => this.pending.place.push([number, slot, row, record.columns[slot]!]));
    });
  }

  /** Writes what is new, inside the caller's transaction. */
  async write(database: Database): Promise<void> {
    for (const [table, rows] of Object.entries(this.pending) as [string, (string | number)[][]][]) {
      if (rows.length === 0) continue;
      const writer = await database.writer(table);
      for (const row of rows) writer.add(row);
      writer.finish();
    }
    this.pending = nothingPending();
  }

  private numberOf(map: Map<string, number>, key: string, add: (number: number) => void): number {
    let number = map.get(key);
    if (number === undefined) {
      number = map.size;
      map.set(key, number);
      add(number);
    }
    return number;
  }
}

/** @param measures name of each slot's measure */
export const formDigest = (
  id: string,
  version: string,
  alias: string,
  width: number,
  measures: readonly string[],
): string => digestOf(JSON.stringify([id, version, alias, width, measures]));

/** @param groups JSON of their ids */
export const layoutDigest = (form: string, groups: string, rows: Iterable<number>, columns: Iterable<number>): string =>
  digestOf(JSON.stringify([form, groups, [...rows], [...columns]]));
