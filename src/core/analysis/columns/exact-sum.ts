/**
 * A sum kept without any loss, for values that have no common decimals: the same in any order, correctly rounded at
 * the end (Shewchuk's partial sums).
 */
export class ExactSum {
  private partials: number[] = [];

  add(value: number): void {
    let x = value;
    let kept = 0;
    for (const partial of this.partials) {
      let y = partial;
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) this.partials[kept++] = low;
      x = high;
    }
    this.partials.length = kept;
    this.partials.push(x);
  }

  /** The sum, rounded once. */
  get value(): number {
    const { partials } = this;
    let at = partials.length - 1;
    if (at < 0) return 0;
    let sum = partials[at]!;
    let rest = 0;
    while (at > 0) {
      const y = partials[--at]!;
      const before = sum;
      sum = before + y;
      rest = y - (sum - before);
      if (rest !== 0) break;
    }
    // half way between two doubles: what lies below decides
    if (at > 0 && rest !== 0 && Math.sign(rest) === Math.sign(partials[at - 1]!)) {
      const twice = rest * 2;
      const next = sum + twice;
      if (next - sum === twice) sum = next;
    }
    return sum;
  }
}
