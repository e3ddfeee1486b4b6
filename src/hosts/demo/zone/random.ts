/** A repeatable source of chance. The same label always starts the same stream, whatever was drawn elsewhere. */
export class Random {
  private state: number;

  constructor(readonly label: string) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < label.length; i++) hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193);
    this.state = hash >>> 0;
  }

  /** A stream of its own: drawing from it leaves this one as it is. */
  child(label: string | number): Random {
    return new Random(`${this.label}/${String(label)}`);
  }

  /** Uniform in [0, 1) (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** Whole number, both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** Standard normal, cut at ± 2.5 so that no draw is absurd. */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    const value = radius * Math.cos(2 * Math.PI * this.next());
    return Math.max(-2.5, Math.min(2.5, value));
  }

  /** A factor around 1: exp(σ·z). */
  factor(sigma: number): number {
    return Math.exp(sigma * this.normal());
  }

  /** @throws RangeError on an empty list */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[Math.floor(this.next() * list.length)]!;
  }
}
