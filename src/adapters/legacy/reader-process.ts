import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Refusal } from '../../core/model/refusal';
import type { ChildEntry } from './child-entry';
import { MEMORY_ARGUMENT, MEMORY_MARK } from './child-protocol';
import type { ChildAnswer, ChildJob, ReadBook } from './child-protocol';
import { residentBytes } from './resident-memory';

const MB = 2 ** 20;
/** A heap that is nearly full spends its time collecting garbage: the watch on resident memory shall come first. */
const HEAP_SHARE = 1.5;
const WATCH_MS = 25;
/** Starting Node and loading SheetJS takes well under a second; a busy machine may need more. */
const START_DEADLINE_MS = 30_000;
const STDERR_KEPT = 4096;

/**
 * One child process that reads one file at a time, and is ended when a file takes too long or too much memory.
 * It never keeps the parent alive: it is referenced only while it reads, and leaves when the parent does.
 */
export class ReaderProcess {
  private readonly child: ChildProcess;
  private readonly ready: Promise<boolean>;
  private stderr = '';
  /** false once it has ended or was ended: it takes no further job */
  alive = true;

  /**
   * @param memoryLimitMb resident mebibytes that the child may reach, its own ~60 included
   * @param parentWatches whether this process looks at them as well as a thread of the child: it can where there is /proc
   */
  constructor(
    entry: ChildEntry,
    readonly memoryLimitMb: number,
    private readonly parentWatches: boolean,
  ) {
    this.child = fork(entry.file, [`${MEMORY_ARGUMENT}${String(memoryLimitMb * MB)}`], {
      execArgv: [
        `--max-old-space-size=${String(Math.ceil(memoryLimitMb * HEAP_SHARE))}`,
        '--disallow-code-generation-from-strings',
        ...entry.execArgv,
      ],
      env: { ...process.env, NODE_OPTIONS: '' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr = (this.stderr + text).slice(-STDERR_KEPT);
    });
    this.child.once('exit', () => (this.alive = false));
    this.child.once('error', () => (this.alive = false));
    this.ready = new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), START_DEADLINE_MS);
      const settle = (ready: boolean): void => {
        clearTimeout(timer);
        resolve(ready);
      };
      this.child.once('message', () => settle(true));
      this.child.once('exit', () => settle(false));
      this.child.once('error', () => settle(false));
    });
  }

  /** Reads one file. Never throws: whatever happens to the child is a refusal of this file. */
  async run(job: ChildJob): Promise<ReadBook | Refusal> {
    this.hold(true);
    try {
      if (!(await this.ready)) {
        this.end();
        return { kind: 'refusal', code: 'reader-crashed', detail: `did not start ${this.lastWords()}`.trim() };
      }
      return await this.watched(job);
    } finally {
      if (this.alive) this.hold(false);
    }
  }

  end(): void {
    this.alive = false;
    this.child.kill('SIGKILL');
  }

  private watched(job: ChildJob): Promise<ReadBook | Refusal> {
    const { memoryLimitMb } = this;
    const { deadlineMs } = job;
    return new Promise((resolve) => {
      const settle = (result: ReadBook | Refusal): void => {
        clearTimeout(deadline);
        clearInterval(watch);
        this.child.off('message', onMessage).off('close', onClose).off('error', onClose);
        resolve(result);
      };
      const endWith = (refusal: Refusal): void => {
        this.end();
        settle(refusal);
      };
      const onMessage = (answer: ChildAnswer): void => {
        if (answer.kind === 'book' && answer.id === job.id) settle(answer.book);
        if (answer.kind === 'refused' && answer.id === job.id) settle(answer.refusal);
      };
      const onClose = (): void => settle(this.epitaph());
      const deadline = setTimeout(
        () => endWith({ kind: 'refusal', code: 'timeout', measured: deadlineMs, limit: deadlineMs }),
        deadlineMs,
      );
      const watch = setInterval(() => {
        const { pid } = this.child;
        const resident = this.parentWatches && pid !== undefined ? residentBytes(pid) : null;
        if (resident !== null && resident > memoryLimitMb * MB) endWith(outOfMemory(resident, memoryLimitMb));
      }, WATCH_MS);
      this.child.on('message', onMessage).once('close', onClose).once('error', onClose);
      this.child.send(job, (error) => {
        if (error) onClose();
      });
    });
  }

  /** Why the child ended by itself, from what it left on stderr. */
  private epitaph(): Refusal {
    this.alive = false;
    const mark = this.stderr.lastIndexOf(MEMORY_MARK);
    if (mark >= 0) {
      return outOfMemory(Number.parseInt(this.stderr.slice(mark + MEMORY_MARK.length), 10), this.memoryLimitMb);
    }
    if (/heap out of memory|allocation failed/i.test(this.stderr)) return outOfMemory(null, this.memoryLimitMb);
    return { kind: 'refusal', code: 'reader-crashed', detail: this.lastWords() };
  }

  private lastWords(): string {
    return this.stderr.trim().split('\n').slice(-1).join('').slice(0, 200);
  }

  private hold(held: boolean): void {
    const method = held ? 'ref' : 'unref';
    this.child[method]();
    this.child.channel?.[method]();
    const stderr = this.child.stderr as { ref?: () => void; unref?: () => void } | null;
    stderr?.[method]?.();
  }
}

function outOfMemory(measured: number | null, limitMb: number): Refusal {
  const facts = measured === null ? {} : { measured };
  return { kind: 'refusal', code: 'out-of-memory', ...facts, limit: limitMb * MB };
}
