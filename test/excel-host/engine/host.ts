import type { SimBook } from './book/sim-book';
import type { Faults } from './faults';
import type { BatchAnswer, EventEntry, HostFacts, HostOptions } from './host-options';
import type { WireLog } from './wire-log';

/** What a seam (web or Windows), a test and the preview see of the simulated Excel. Being filled in. */
export interface ExcelHostShape {
  readonly book: SimBook;
  readonly faults: Faults;
  readonly log: WireLog;
  readonly options: HostOptions;
  facts(): HostFacts;
  /** Runs the JSON text of one ProcessQuery request. */
  process(body: string): Promise<BatchAnswer>;
  /** Entries to be pushed to the add-in as `richApiMessage`; answers how to stop. */
  onEvent(listener: (entries: readonly EventEntry[]) => void): () => void;
  /** `document.settings.saveAsync`. @returns 0, or the code of Office with which it fails */
  saveSettings(pairs: readonly (readonly [string, string])[]): number;
  /** Calls a custom function as a cell does; answers its value, or rejects with its error. */
  invokeFunction(name: string, args: readonly unknown[]): Promise<unknown>;
  /** The user types into a cell: parsed, stored, recalculated, told as events. @throws HostError AccessDenied */
  type(sheet: string, address: string, text: string): void;
  /** The user selects cells. */
  select(sheet: string, address: string): void;
}
