/** Does one thing after the other: what is written next begins when what was written before is there. */
export class InTurn {
  private last: Promise<unknown> = Promise.resolve();

  /** Does `work` when everything before it is done, also where that failed. */
  do<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work);
    this.last = next.catch(() => undefined);
    return next;
  }
}
