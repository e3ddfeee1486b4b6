import type { LedgerTable, LedgerTableValue } from '../../../core/model/ledger-table';
import { ReadingState, type Filing, type GroupRow, type Reading } from '../../../core/model/filing';
import type { FormDefinition } from '../../../core/model/form';
import { parsePeriod } from '../../../core/model/period';
import { filingFromRecord } from '../../../core/reading/filing-transfer';
import { recordsOf, textOf, type TidyRecord } from './tidy-records';

interface GroupDraft {
  readonly row: Omit<GroupRow, 'values' | 'readings'>;
  readonly values: Float64Array;
  readonly readings: Reading[];
}

/** A return that is being put together: its fixed slots, and its groups by line. */
interface Draft {
  readonly record: TidyRecord;
  readonly form: FormDefinition;
  readonly values: Float64Array;
  readonly states: Uint8Array;
  readonly groups: ReadonlyMap<string, GroupDraft[]>;
}

/** Where each measure of a form (`B2041.r01.ytd`) has its slot. */
function slotsOf(form: FormDefinition): ReadonlyMap<string, number> {
  const width = form.columns.length;
  return new Map(
    form.items.flatMap(({ code }, item) =>
      form.columns.map(({ id }, column) => [`${form.alias}.r${code}.${id}`, item * width + column] as const),
    ),
  );
}

function draftOf(record: TidyRecord, form: FormDefinition): Draft {
  const slots = form.items.length * form.columns.length;
  return {
    ...{ record, form },
    values: new Float64Array(slots).fill(NaN),
    states: new Uint8Array(slots),
    groups: new Map(form.groups.map(({ id }) => [id, []])),
  };
}

const numberOf = (value: LedgerTableValue | undefined): number => (typeof value === 'number' ? value : NaN);

const stateOf = (text: LedgerTableValue | undefined): number =>
  text === 'number'
    ? ReadingState.number
    : text === 'unreadable'
      ? ReadingState.unreadable
      : text === 'text'
        ? ReadingState.text
        : ReadingState.missing;

const NOWHERE = { sheet: '', row: 0, column: 0 };

/** A reading of a group; where it stood in the return's own file does not matter to an analysis. */
function readingOf(cell: TidyRecord): Reading {
  const raw = textOf(cell['raw']) ?? '';
  const at = NOWHERE;
  switch (cell['state']) {
    case 'number':
      return { state: 'number', value: numberOf(cell['read']), unit: textOf(cell['unit']) ?? '', at, raw };
    case 'text':
      return { state: 'text', value: textOf(cell['content']) ?? '', at, raw };
    case 'unreadable':
      return { state: 'unreadable', why: 'text', at, raw };
    default:
      return { state: 'missing', at: null };
  }
}

/** The returns that count (latest revision, accepted) of forms that the pack knows, without their cells. */
function draftsOf(tables: readonly LedgerTable[], forms: readonly FormDefinition[]): Map<LedgerTableValue, Draft> {
  const known = new Map(
    [...recordsOf(tables, 'forms')].map((row) => [
      row['form'],
      forms.find(({ id, version }) => id === row['form_id'] && version === row['version']),
    ]),
  );
  const drafts = new Map<LedgerTableValue, Draft>();
  for (const record of recordsOf(tables, 'filings')) {
    const form = known.get(record['form'] ?? null);
    if (form && record['latest'] === true && record['status'] === 'accepted') {
      drafts.set(record['filing'] ?? null, draftOf(record, form));
    }
  }
  return drafts;
}

function fillGroups(tables: readonly LedgerTable[], drafts: ReadonlyMap<LedgerTableValue, Draft>): void {
  const groupOf = (row: TidyRecord): GroupDraft[] | undefined =>
    drafts.get(row['filing'] ?? null)?.groups.get(textOf(row['group_id']) ?? '');
  for (const row of recordsOf(tables, 'group_rows')) {
    const width = drafts.get(row['filing'] ?? null)?.form.columns.length ?? 0;
    const [code, name, unit] = [row['code'], row['name'], row['unit']].map((text) => textOf(text) ?? '');
    const readings = Array.from({ length: width }, (): Reading => ({ state: 'missing', at: null }));
    const draft = {
      row: { code: code!, name: name!, unit: unit! },
      values: new Float64Array(width).fill(NaN),
      readings,
    };
    const group = groupOf(row);
    if (group) group[numberOf(row['line'])] = draft;
  }
  for (const cell of recordsOf(tables, 'group_cells')) {
    const draft = groupOf(cell)?.[numberOf(cell['line'])];
    const at = numberOf(cell['position']);
    if (!draft || !(at < draft.readings.length)) continue;
    draft.values[at] = numberOf(cell['value']);
    draft.readings[at] = readingOf(cell);
  }
}

function filingOf({ record, form, values, states, groups }: Draft, forms: readonly FormDefinition[]): Filing | null {
  const none = new Int32Array(values.length).fill(-1);
  return filingFromRecord(
    {
      ...{
        formId: form.id,
        formVersion: form.version,
        path: textOf(record['path']),
        sheet: textOf(record['sheet']) ?? '',
      },
      enterprise: {
        ...{ code: textOf(record['stated_code']), name: textOf(record['stated_name']), codeAt: null, nameAt: null },
      },
      ...{ period: parsePeriod(textOf(record['period']) ?? ''), periodAt: null, unitLine: null, oddities: [] },
      ...{ values, states, rows: none, columns: none, whys: [], raws: [] },
      groups: [...groups].map(([id, rows]) => [
        id,
        rows.filter(Boolean).map(({ row, values: of, readings }) => ({ ...row, values: of, readings })),
      ]),
    },
    forms,
  );
}

/**
 * The returns that a ledger's tidy tables hold: the latest revision of each, as far as it is accepted.
 * @param forms of the pack; returns of other forms are left out
 */
export function ledgerReturns(tables: readonly LedgerTable[], forms: readonly FormDefinition[]): readonly Filing[] {
  const drafts = draftsOf(tables, forms);
  const slots = new Map(forms.map((form) => [form, slotsOf(form)]));
  for (const cell of recordsOf(tables, 'cells')) {
    const draft = drafts.get(cell['filing'] ?? null);
    const slot = draft && slots.get(draft.form)?.get(textOf(cell['measure']) ?? '');
    if (draft === undefined || slot === undefined) continue;
    draft.values[slot] = numberOf(cell['value']);
    draft.states[slot] = stateOf(cell['state']);
  }
  fillGroups(tables, drafts);
  return [...drafts.values()].flatMap((draft) => filingOf(draft, forms) ?? []);
}
