import type { Busy } from './desk-snapshot';

/** Waits longer than this are told. */
const TELL_AFTER_MS = 500;
/** Waits longer than this can be broken off. */
const CANCEL_AFTER_MS = 3000;

/** Tells what is being done once it takes long: nothing flickers for a short wait. */
export class BusyClock {
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(private readonly tell: (busy: Busy | null) => void) {}

  start(what: Busy['what']): void {
    this.clear();
    this.tell({ what, shown: false, cancellable: false });
    this.timers = [
      setTimeout(() => {
        this.tell({ what, shown: true, cancellable: false });
      }, TELL_AFTER_MS),
      setTimeout(() => {
        this.tell({ what, shown: true, cancellable: true });
      }, CANCEL_AFTER_MS),
    ];
  }

  stop(): void {
    this.clear();
    this.tell(null);
  }

  private clear(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
  }
}
