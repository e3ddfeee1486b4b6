import type { TableSnapshot } from './table-snapshot';

/** What the view of a table shows, and who is told when it changes. */
export class TableStore {
  private readonly listeners = new Set<() => void>();

  constructor(private now: TableSnapshot) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): TableSnapshot => this.now;

  set(change: Partial<TableSnapshot>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener();
  }
}

export const EMPTY_TABLE: TableSnapshot = {
  choices: null,
  file: null,
  chosen: null,
  busy: null,
  trouble: null,
  facts: null,
  names: [],
  badNames: new Set(),
  rules: [],
  lint: new Map(),
  outcome: null,
  shown: null,
  outliers: null,
  record: null,
};
