import { annotateWords } from '../../../locales/annotate-words';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { annotateWorkbook } from '../../../adapters/annotate/annotate-workbook';
import { findingList } from '../../../adapters/annotate/finding-list';
import type { SendBack } from '../../../adapters/annotate/note';
import { openReturn } from '../../../adapters/folder/open-return';
import type { ReturnSource } from '../../../adapters/folder/source';
import { sniff } from '../../../adapters/ooxml/byte-sniff';
import { nodeInflate } from '../../../adapters/ooxml/inflate.node';
import { nodeDeflate } from '../../../adapters/ooxml/patch/deflate.node';
import type { CheckReport } from '../../../adapters/reports/check-report';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import type { RuleClass } from '../../../core/model/rule';
import { fill } from '../../../locales/fill';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import { writeOut } from '../frame/write-out';
import { copyName, failedFiles, type FailedFile } from './returned-file';
import { sendBackIndex, type SentBack } from './send-back-index';

const TOOLS = { inflate: nodeInflate, deflate: nodeDeflate };

export interface SendBackOptions {
  /** absolute path of a folder from `sendBackFolder` */
  readonly folder: string;
  readonly from: RuleClass;
  readonly words: Words;
  readonly signal: AbortSignal;
}

/** Writes copies and lists; a run that is broken off leaves none behind. */
class SendBackRun {
  readonly written: string[] = [];

  constructor(
    private readonly report: CheckReport,
    private readonly sources: ReadonlyMap<string, ReturnSource>,
    private readonly options: SendBackOptions,
  ) {}

  /** What one file comes to. Never throws for bad input. */
  async file(file: FailedFile): Promise<SentBack> {
    const { words } = this.options;
    if (file.refused?.refusal) return this.nothing(file, file.refused.refusal);
    const source = this.sources.get(file.path);
    const bytes = source ? await openReturn(source) : null;
    if (bytes === null || isRefusal(bytes)) {
      return { file, name: null, kind: 'nothing', advice: annotateWords(words.language).gone };
    }
    const { enterprise, findings, causes } = file;
    const input = { enterprise, findings, causes, period: this.report.period, book: this.report.book, words };
    if (sniff(bytes) !== 'xlsx') return this.list(file, input, annotateWords(words.language).listedFormat);
    const patched = annotateWorkbook(bytes, input, TOOLS);
    if (isRefusal(patched)) {
      const { what } = refusalWords(patched, words);
      return this.list(file, input, fill(annotateWords(words.language).listedRefusal, { what }));
    }
    const name = await this.write(copyName(file, patched.extension), patched.bytes);
    return { file, name, kind: 'copy', advice: annotateWords(words.language).copied };
  }

  async write(name: string, content: Uint8Array | string): Promise<string> {
    const { folder, signal } = this.options;
    const file = path.join(folder, name);
    await writeOut(file, content, signal);
    this.written.push(file);
    return name;
  }

  private async list(file: FailedFile, input: SendBack, advice: string): Promise<SentBack> {
    const name = await this.write(copyName(file, 'txt'), findingList(input));
    return { file, name, kind: 'list', advice };
  }

  private nothing(file: FailedFile, refusal: Refusal): SentBack {
    const { words } = this.options;
    const { what, todo } = refusalWords(refusal, words);
    return { file, name: null, kind: 'nothing', advice: fill(annotateWords(words.language).notRead, { what, todo }) };
  }
}

/**
 * Writes what goes back to the enterprises: a marked copy of each failed workbook, a list of problems where a copy
 * cannot be marked, and an index of both. Received files are only read.
 * @param sources by the path that the report names
 * @returns a sentence that says what was written
 * @throws UsageError `cannot-write`; the abort reason on Ctrl-C; what was written is then taken away again
 */
export async function sendBack(
  report: CheckReport,
  sources: ReadonlyMap<string, ReturnSource>,
  options: SendBackOptions,
): Promise<string> {
  const annotate = annotateWords(options.words.language);
  const run = new SendBackRun(report, sources, options);
  const rows: SentBack[] = [];
  try {
    for (const file of failedFiles(report, options.from)) {
      options.signal.throwIfAborted();
      rows.push(await run.file(file));
    }
    if (rows.length === 0) return annotate.none;
    const index = await run.write(annotate.indexName, sendBackIndex(rows, options.words));
    const count = (kind: SentBack['kind']): number => rows.filter((row) => row.kind === kind).length;
    const facts = { copies: count('copy'), lists: count('list'), others: count('nothing') };
    return fill(annotate.done, { ...facts, path: path.join(options.folder, index) });
  } catch (error) {
    for (const file of run.written) await rm(file, { force: true });
    throw error;
  }
}
