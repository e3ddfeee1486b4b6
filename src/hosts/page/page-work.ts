import type { FindingEntry } from '../pane/desk/finding-groups';
import type { DeskInUse } from '../pane/components/pane-context';
import type { CellRef } from '../../core/model/cell';
import type { Refusal } from '../../core/model/refusal';
import type { FileWorkbook } from './file-host';
import type { UnreadHost } from './unread-host';

/** The file that the page is open on, as it was received. */
export interface PageWork {
  /** another one for each opening, also of the same file */
  readonly opening: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly host: FileWorkbook | UnreadHost;
}

/** Something to tell about the file, above everything, until it is put away. */
export type PageNotice =
  | { readonly kind: 'restored' | 'dropped' | 'saved' | 'several'; readonly name: string }
  | { readonly kind: 'not-kept' | 'conversion' | 'received' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly detail: string };

/** Everything of the page around the pane, at one moment. A new object whenever something changed. */
export interface PageState {
  readonly work: PageWork | null;
  /** name of the file that is being read */
  readonly reading: string | null;
  /** name of what is to be opened once it is settled what becomes of the changes */
  readonly asking: string | null;
  readonly notice: PageNotice | null;
  /** in a narrow window one of the two is shown */
  readonly place: 'check' | 'sheet';
  /** the sheet was opened by jumping to a cell of a finding: the way back is offered */
  readonly jumped: boolean;
  readonly shown: { readonly at: CellRef; readonly step: number } | null;
  /** the desk over this file, once it is set up */
  readonly desk: DeskInUse | null;
  /** the audit sheet is laid out, to be looked at and printed */
  readonly printing: boolean;
  /** a copy is being made */
  readonly copying: boolean;
}

export const NO_WORK: PageState = {
  work: null,
  reading: null,
  asking: null,
  notice: null,
  place: 'check',
  jumped: false,
  shown: null,
  desk: null,
  printing: false,
  copying: false,
};

/** The finding selected in the pane. */
export function selectedEntry(desk: DeskInUse | null): FindingEntry | null {
  const now = desk?.desk.snapshot();
  if (now?.phase.at !== 'ready') return null;
  return now.phase.view.entries.find(({ key }) => key === now.selected) ?? null;
}
