import { FOLDER_LIMITS } from '../../../adapters/folder/archive-limits';
import { fflateInflate } from '../../../adapters/ooxml/inflate-fflate';
import type { LazySolver } from '../../../adapters/solver/lazy-solver';
import type { ReportEntry } from '../../../adapters/reports/check-report';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import { readRegister } from '../../../core/reading/read-register';
import type { Audience } from '../../../core/model/rule';
import { batchReport } from '../../batch/batch-report';
import type { CheckSettings } from '../../batch/check-settings';
import { FileChecker, type OpenBook } from '../../batch/file-checker';
import type { FileOutcome } from '../../batch/file-outcome';
import { historyOf } from '../../batch/history-of';
import { preparedRules } from '../../batch/prepared-rules';
import { openAny } from '../open/open-any';
import { itemBytes } from './item-bytes';
import { listZip } from './list-zip';
import type { ManyAnswer, ManyAsk, ManyAskKind, ManyItem, RegisterRead, ReportMade } from './many-messages';

const openBook: OpenBook = (bytes, name) => openAny(bytes, name, fflateInflate, false);

/** Bytes of a return that are held before its turn comes. */
const MOST_AHEAD = 1_000_000;

const sizeOf = ({ file, slice }: ManyItem): number => (slice === null ? file.size : slice.entry.declaredSize);

/** What one worker knows: the rules, the settings, and what was handed over to be compared. */
export class ManyKeeper {
  private pack: CompiledPack | null = null;
  private settings: CheckSettings | null = null;
  /** made for the first file to be looked at: to compare a batch needs no rules prepared */
  private checker: (() => FileChecker) | null = null;
  private outcomes: FileOutcome[] = [];
  private entries: readonly ReportEntry[] = [];

  /**
   * @param now the time, ms since 1970
   * @param large for returns in which many cells are wrong
   */
  constructor(
    private readonly now: () => number,
    private readonly large: LazySolver | null = null,
  ) {}

  /** Bytes of what is asked next, called for while the thread is at something else; null where they are many. */
  ahead(ask: ManyAsk): Promise<Uint8Array | Refusal> | null {
    return ask.kind === 'look' && sizeOf(ask.item) <= MOST_AHEAD ? this.bytes(ask.item) : null;
  }

  /**
   * Never throws for a bad file. Throws where it is asked out of order: a defect of ours.
   * @param ahead what `ahead` gave for it
   */
  async answer(ask: ManyAsk, ahead: ReturnType<ManyKeeper['ahead']> = null): Promise<ManyAnswer<ManyAskKind>> {
    switch (ask.kind) {
      case 'pack':
        this.pack = ask.pack;
        return null;
      case 'prepare':
        preparedRules(needed(this.pack));
        return null;
      case 'settings': {
        const { period, register, history } = ask;
        const settings = (this.settings = { pack: needed(this.pack), period, register, history });
        let made: FileChecker | null = null;
        this.checker = () => (made ??= new FileChecker(settings, ask.check, openBook, this.large));
        return null;
      }
      case 'look':
        return needed(this.checker)().look(ask.item, await (ahead ?? this.bytes(ask.item)));
      case 'list':
        return listZip(ask.item, this.now());
      case 'bytes':
        return this.bytes(ask.item);
      case 'register':
        return this.register(ask.item);
      case 'take':
        if (ask.first) this.outcomes = [];
        this.outcomes.push(...ask.outcomes);
        return null;
      case 'history':
        return historyOf(this.outcomes, ask.period, needed(this.pack));
      case 'report':
        return this.report(ask.audience);
      case 'entries':
        return this.entries.slice(ask.from, ask.to);
    }
  }

  private bytes(item: ManyItem): Promise<Uint8Array | Refusal> {
    return itemBytes(item, FOLDER_LIMITS.returnBytes, this.now());
  }

  private async register(item: ManyItem): Promise<RegisterRead | Refusal> {
    const bytes = await this.bytes(item);
    const book = isRefusal(bytes) ? bytes : await openBook(bytes, item.name);
    if (isRefusal(book)) return book;
    const read = readRegister(book);
    return { kind: 'register', entries: read?.register.entries ?? [], oddities: read?.oddities.length ?? 0 };
  }

  private async report(audience: Audience): Promise<ReportMade> {
    const report = await batchReport(
      this.outcomes,
      needed(this.settings),
      { audience, failOn: 'mandatory' },
      this.large,
    );
    this.outcomes = [];
    this.entries = report.entries;
    return { entries: report.entries.length, missing: report.missing, due: report.due };
  }
}

function needed<T>(value: T | null): T {
  if (value === null) throw new Error('asked before it was set up');
  return value;
}
