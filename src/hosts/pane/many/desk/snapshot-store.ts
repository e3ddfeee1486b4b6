/** Least time between two snapshots that nobody waits for, ms. */
const PAUSE_MS = 100;

/** The latest snapshot and who listens; made anew at most ten times a second, however much happens. */
export class SnapshotStore<S> {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private latest: S;
  private madeAt = -Infinity;

  /** @param now a clock in ms that only goes forward */
  constructor(
    private readonly make: () => S,
    private readonly now: () => number,
  ) {
    this.latest = make();
  }

  readonly get = (): S => this.latest;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Something changed: told at once where the last time is long enough ago, else soon. */
  changed(): void {
    if (this.timer !== null) return;
    const wait = this.madeAt + PAUSE_MS - this.now();
    if (wait <= 0) this.tell();
    else this.timer = setTimeout(this.tell, wait);
  }

  /** Something changed that a person did or waits for: told at once. */
  readonly tell = (): void => {
    this.stop();
    this.madeAt = this.now();
    this.latest = this.make();
    for (const listener of this.listeners) listener();
  };

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
