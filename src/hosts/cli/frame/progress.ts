import { fill } from '../../../locales/fill';
import type { CliIo } from './cli-io';

/** Shown only when the work takes longer than this, then at most this often. */
const EVERY_MS = 200;

/** Progress on stderr, at a terminal only: one line that is written over, and wiped at the end. */
export class Progress {
  private done = 0;
  private shownAt: number;
  private visible = false;

  constructor(
    private readonly io: CliIo,
    private readonly template: string,
    private readonly total: number,
    quiet: boolean,
  ) {
    this.shownAt = performance.now();
    this.silent = quiet || !io.errIsTerminal;
  }

  private readonly silent: boolean;

  step(): void {
    this.done++;
    if (this.silent || performance.now() - this.shownAt < EVERY_MS) return;
    this.shownAt = performance.now();
    this.visible = true;
    this.io.err(`\r\u001b[K${fill(this.template, { done: this.done, total: this.total })}`);
  }

  end(): void {
    if (this.visible) this.io.err('\r\u001b[K');
  }
}
