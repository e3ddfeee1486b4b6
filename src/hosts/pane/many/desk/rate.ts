/** How far back the rate looks, ms. */
const WINDOW_MS = 5_000;

/** Before that a rate says more about the start of the workers than about the files. */
const FIRST_MS = 500;

/** Files a second, over the last seconds. */
export class Rate {
  private readonly times: number[] = [];
  private began: number;

  /** @param now a clock in ms that only goes forward */
  constructor(private readonly now: () => number) {
    this.began = now();
  }

  start(): void {
    this.times.length = 0;
    this.began = this.now();
  }

  step(): void {
    this.times.push(this.now());
  }

  perSecond(): number | null {
    const now = this.now();
    while (this.times.length > 0 && this.times[0]! < now - WINDOW_MS) this.times.shift();
    const ms = Math.min(WINDOW_MS, now - this.began);
    return ms < FIRST_MS || this.times.length === 0 ? null : (this.times.length * 1000) / ms;
  }
}
