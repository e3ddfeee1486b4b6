import { valueKindOf, type FormDefinition, type FormItem } from '../../core/model/form';
import type { LedgerTable, LedgerTableValue } from '../../core/model/ledger-table';
import { inLanguage } from '../../locales/rule-book';
import type { Language } from '../../locales/language';

/** One figure of the ledger, with everything a pivot table groups by. */
export interface FigureRow {
  readonly period: string;
  readonly form: string;
  readonly code: string | null;
  readonly name: string;
  readonly item: string;
  readonly itemName: string;
  readonly column: string;
  /** null where it is a text, a date or an answer */
  readonly value: number | null;
  readonly text: string | null;
  readonly unit: string;
  readonly revision: number;
}

type Row = Readonly<Record<string, LedgerTableValue>>;

function rowsOf(tables: readonly LedgerTable[], name: string): Row[] {
  const table = tables.find((one) => one.name === name);
  if (!table) return [];
  return table.rows.map((row) => Object.fromEntries(table.columns.map((column, at) => [column.name, row[at] ?? null])));
}

const text = (value: LedgerTableValue | undefined): string => (typeof value === 'string' ? value : '');
const number = (value: LedgerTableValue | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** `B2041.r01.ytd` by its parts: alias of the form, row (item or group), column. */
function partsOf(measure: string): readonly [alias: string, row: string, column: string] {
  const [alias = '', row = '', column = ''] = measure.split('.');
  return [alias, row, column];
}

/** Names of the items of a form, from the pack; a form that it does not know keeps its codes. */
class FormNames {
  private readonly byAlias: ReadonlyMap<string, FormDefinition>;

  constructor(
    forms: readonly FormDefinition[],
    private readonly language: Language,
  ) {
    this.byAlias = new Map(forms.map((form) => [form.alias, form]));
  }

  item(alias: string, row: string): FormItem | undefined {
    return this.byAlias.get(alias)?.items.find(({ code }) => `r${code}` === row);
  }

  column(alias: string, id: string): string {
    const found = this.byAlias.get(alias)?.columns.find((column) => column.id === id);
    return found ? inLanguage(found.name, this.language) : id;
  }

  /** whether cells of that row and column hold figures; of a form the pack does not know they do */
  isFigure(alias: string, row: string, id: string): boolean {
    const column = this.byAlias.get(alias)?.columns.find((one) => one.id === id);
    return column === undefined || valueKindOf(this.item(alias, row) ?? null, column).kind === 'number';
  }

  itemName(alias: string, row: string): string {
    const item = this.item(alias, row);
    return item ? inLanguage(item.name, this.language) : row;
  }
}

/**
 * The figures that count (latest revisions, accepted), a row each: the sheet to look at and to pivot.
 * @param tables the tidy tables of a ledger
 * @param forms of the pack, for names and units
 */
export function figureRows(
  tables: readonly LedgerTable[],
  forms: readonly FormDefinition[],
  language: Language,
): FigureRow[] {
  const names = new FormNames(forms, language);
  const formIds = new Map(rowsOf(tables, 'forms').map((row) => [row['form'], text(row['form_id'])]));
  const filings = new Map(
    rowsOf(tables, 'filings')
      .filter((row) => row['latest'] === true && row['status'] === 'accepted')
      .map((row) => [row['filing'], row]),
  );
  const lines = new Map(
    rowsOf(tables, 'group_rows').map((row) => [
      `${String(row['filing'])} ${text(row['group_id'])} ${String(row['line'])}`,
      row,
    ]),
  );
  const figure = (row: Row, item: string, itemName: string, unit: string): FigureRow[] => {
    const filing = filings.get(row['filing'] ?? null);
    if (!filing || row['state'] === 'missing') return [];
    const [alias, own, column] = partsOf(text(row['measure']));
    const isNumber = row['state'] === 'number' && names.isFigure(alias, own, column);
    return [
      {
        period: text(filing['period']),
        form: formIds.get(filing['form'] ?? null) ?? '',
        code: /^code (.+)$/.exec(text(filing['filer']))?.[1] ?? null,
        name: text(filing['name']),
        ...{ item, itemName, unit: isNumber ? unit : '', column: names.column(alias, column) },
        value: isNumber ? number(row['value']) : null,
        text: isNumber ? null : text(row['raw']),
        revision: number(filing['revision']) ?? 1,
      },
    ];
  };
  const fixed = rowsOf(tables, 'cells').flatMap((row) => {
    const [alias, item] = partsOf(text(row['measure']));
    const unit = names.item(alias, item)?.unit ?? '';
    return figure(row, item.replace(/^r/, ''), names.itemName(alias, item), unit);
  });
  const grouped = rowsOf(tables, 'group_cells').flatMap((row) => {
    const line = lines.get(`${String(row['filing'])} ${text(row['group_id'])} ${String(row['line'])}`);
    return figure(row, text(line?.['code']), text(line?.['name']), text(row['unit']) || text(line?.['unit']));
  });
  return [...fixed, ...grouped];
}
