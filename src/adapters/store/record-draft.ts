import type { LedgerAct, LedgerFiling, LedgerQuestion, LedgerStatus } from '../../core/model/ledger';
import type { GroupRow, Oddity, Reading, UnreadableWhy } from '../../core/model/filing';
import { ReadingState } from '../../core/model/filing';
import type { CellRef } from '../../core/model/cell';
import type { Period } from '../../core/model/period';
import type { FilingRecord } from '../../core/reading/filing-transfer';
import type { Row } from './database';
import { periodOf } from './month';
import { atOf } from './stored-text';

/** Where the slots of a return stood. */
export interface Layout {
  /** ids of the form's groups, in its order */
  readonly groups: readonly string[];
  readonly rows: Int32Array;
  readonly columns: Int32Array;
}

interface GroupRowDraft {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly codeAt: CellRef | null;
  readonly values: number[];
  readonly readings: Reading[];
}

const text = (row: Row, column: string): string => row[column] as string;
const textOrNull = (row: Row, column: string): string | null => row[column] as string | null;
const place = (row: Row, column: string): CellRef | null => atOf(textOrNull(row, column));

/** A kept return that is being put together from its rows. */
export class RecordDraft {
  private readonly values: Float64Array;
  private readonly states: Uint8Array;
  private readonly raws: [number, string][] = [];
  private readonly whys: [number, UnreadableWhy][] = [];
  private readonly groups: Map<string, GroupRowDraft[]>;
  private readonly oddities: Oddity[] = [];
  private readonly questions: LedgerQuestion[] = [];

  /** @param row of `filing`, with `filer_key`, `form_id` and `form_version` */
  constructor(
    private readonly row: Row,
    private readonly layout: Layout,
  ) {
    this.values = new Float64Array(layout.rows.length).fill(NaN);
    this.states = new Uint8Array(layout.rows.length);
    this.groups = new Map(layout.groups.map((id) => [id, []]));
  }

  cell(slot: number, value: number, state: number): void {
    this.values[slot] = value;
    this.states[slot] = state;
  }

  cellTexts(slot: number, raw: string | null, why: string | null): void {
    if (raw !== null) this.raws.push([slot, raw]);
    if (why !== null) this.whys.push([slot, why as UnreadableWhy]);
  }

  groupRow(row: Row): void {
    const draft = {
      ...{ code: text(row, 'code'), name: text(row, 'name'), unit: text(row, 'unit') },
      ...{ codeAt: place(row, 'code_at'), values: [], readings: [] },
    };
    this.groups.get(text(row, 'group_id'))?.push(draft);
  }

  /** After the row of its line; by position. */
  groupCell(row: Row): void {
    const draft = this.groups.get(text(row, 'group_id'))?.[row['line'] as number];
    draft?.values.push(row['value'] as number);
    draft?.readings.push(readingOf(row));
  }

  oddity(row: Row, facts: Oddity['facts']): void {
    const at = (JSON.parse(text(row, 'found_at')) as string[]).map((each) => atOf(each)!);
    this.oddities.push({ code: text(row, 'code'), at, facts });
  }

  question(row: Row): void {
    const [rule, fingerprint] = [text(row, 'rule'), text(row, 'fingerprint')];
    this.questions.push({ rule, fingerprint, state: text(row, 'state'), cell: text(row, 'cell') });
  }

  finish(): LedgerFiling {
    const { row } = this;
    const [form, version, period] = [
      text(row, 'form_id'),
      text(row, 'form_version'),
      periodOf(row['period'] as number),
    ];
    // plain properties: a hundred thousand of these are made at once, and spreads cost more than all else
    return {
      filer: text(row, 'filer_key'),
      form,
      period,
      id: text(row, 'id'),
      name: text(row, 'name'),
      formVersion: version,
      revision: row['revision'] as number,
      replaces: textOrNull(row, 'replaces'),
      latest: row['latest'] as boolean,
      why: textOrNull(row, 'why'),
      acceptedAt: text(row, 'accepted_at'),
      acceptedBy: text(row, 'accepted_by'),
      source: {
        path: text(row, 'source_path'),
        sheet: text(row, 'source_sheet'),
        digest: text(row, 'source_digest'),
        receivedOn: textOrNull(row, 'received_on'),
      },
      questions: this.questions,
      status: text(row, 'status') as LedgerStatus,
      statusAct: this.statusAct(),
      record: this.record(form, version, period),
    };
  }

  private record(formId: string, formVersion: string, period: Period): FilingRecord {
    const { row, layout } = this;
    const bySlot = (a: readonly [number, string], b: readonly [number, string]): number => a[0] - b[0];
    const unitText = textOrNull(row, 'unit_text');
    return {
      formId,
      formVersion,
      path: textOrNull(row, 'path'),
      sheet: text(row, 'sheet'),
      enterprise: {
        code: textOrNull(row, 'stated_code'),
        name: textOrNull(row, 'stated_name'),
        codeAt: place(row, 'code_at'),
        nameAt: place(row, 'name_at'),
      },
      period,
      periodAt: place(row, 'period_at'),
      unitLine: unitText === null ? null : { text: unitText, at: place(row, 'unit_at')! },
      oddities: this.oddities,
      values: this.values,
      states: this.states,
      rows: layout.rows,
      columns: layout.columns,
      whys: this.whys.sort(bySlot),
      raws: this.raws.sort(bySlot),
      groups: [...this.groups].map(([id, rows]) => [id, rows.map(groupRowOf)] as const),
    };
  }

  private statusAct(): LedgerAct | null {
    const { row } = this;
    if (row['status_at'] === null) return null;
    return { by: text(row, 'status_by'), at: text(row, 'status_at'), why: textOrNull(row, 'status_why') };
  }
}

function groupRowOf({ code, name, unit, codeAt, values, readings }: GroupRowDraft): GroupRow {
  return { code, name, unit, ...(codeAt && { codeAt }), values: Float64Array.from(values), readings };
}

function readingOf(row: Row): Reading {
  const at = place(row, 'found_at');
  switch (row['state']) {
    case ReadingState.number:
      return { state: 'number', value: row['read'] as number, unit: text(row, 'unit'), at: at!, raw: text(row, 'raw') };
    case ReadingState.text:
      return { state: 'text', value: text(row, 'content'), at: at!, raw: text(row, 'raw') };
    case ReadingState.unreadable:
      return { state: 'unreadable', raw: text(row, 'raw'), why: text(row, 'why') as UnreadableWhy, at: at! };
    default:
      return { state: 'missing', at };
  }
}
