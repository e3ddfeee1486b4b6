import type { Refusal } from '../../core/model/refusal';
import { compiledChild } from './child-entry';
import type { ChildEntry } from './child-entry';
import type { ChildJob, ReadBook } from './child-protocol';
import { ReaderProcess } from './reader-process';

/** A pool of one: files are read one after another in one child, which is started again after it had to be ended. */
export class ReaderPool {
  private current: ReaderProcess | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private jobs = 0;

  /** @param parentWatches whether this process looks at the child's memory too; the child always does */
  constructor(
    private readonly entry: ChildEntry = compiledChild(),
    private readonly parentWatches = process.platform === 'linux',
  ) {}

  /** @param memoryLimitMb resident mebibytes of the child process */
  read(job: Omit<ChildJob, 'id'>, memoryLimitMb: number): Promise<ReadBook | Refusal> {
    const result = this.queue.then(() => this.processWith(memoryLimitMb).run({ ...job, id: ++this.jobs }));
    this.queue = result.catch(() => undefined);
    return result;
  }

  /** Ends the child; a later file starts a new one. */
  async close(): Promise<void> {
    await this.queue;
    this.current?.end();
    this.current = null;
  }

  private processWith(memoryLimitMb: number): ReaderProcess {
    const { current } = this;
    if (current?.alive && current.memoryLimitMb === memoryLimitMb) return current;
    current?.end();
    return (this.current = new ReaderProcess(this.entry, memoryLimitMb, this.parentWatches));
  }
}
