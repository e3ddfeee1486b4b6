interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Edits of a text by position; what no edit names stays as it is, character by character. */
export class TextEdits {
  private readonly edits: Edit[] = [];

  constructor(readonly text: string) {}

  get size(): number {
    return this.edits.length;
  }

  /** Insertions at one place stand in the order they were made. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  replace(from: number, to: number, text: string): void {
    this.edits.push({ from, to, text });
  }

  /** @throws RangeError when two edits overlap: a mistake of ours */
  apply(): string {
    const parts: string[] = [];
    let at = 0;
    // the sort is stable
    for (const { from, to, text } of [...this.edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
      if (from < at) throw new RangeError(`edits overlap at ${String(from)}`);
      parts.push(this.text.slice(at, from), text);
      at = to;
    }
    parts.push(this.text.slice(at));
    return parts.join('');
  }
}
