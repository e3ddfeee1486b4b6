import { Rate } from './rate';

/** How far a step is. */
export class Progress {
  total = 0;
  done = 0;
  private readonly rate: Rate;

  /** @param changed told of every step */
  constructor(
    now: () => number,
    private readonly changed: () => void,
  ) {
    this.rate = new Rate(now);
  }

  start(total: number, done = 0): void {
    this.total = total;
    this.done = done;
    this.rate.start();
  }

  step(): void {
    this.done++;
    this.rate.step();
    this.changed();
  }

  /** Files a second, and the seconds that the rest takes at that rate; null where it cannot be told. */
  speed(): { readonly perSecond: number | null; readonly secondsLeft: number | null } {
    const perSecond = this.done >= this.total ? null : this.rate.perSecond();
    return { perSecond, secondsLeft: perSecond === null ? null : (this.total - this.done) / perSecond };
  }
}
