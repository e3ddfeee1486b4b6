import type { CallInput } from '../../../core/calls/make-call-list';
import type { Call, CallList } from '../../../core/model/call-list';
import type { FilingRecord } from '../../../core/reading/filing-transfer';
import { callMaterial, type CallMaterial } from '../../batch/call-material';
import type { CheckSettings } from '../../batch/check-settings';
import type { FileOutcome } from '../../batch/file-outcome';
import type { CallsAnswer, CallsAsk, CallsAskKind, Ranked, ToCall } from './calls-messages';

/** What one worker knows of a month: the files received, the earlier filings, and whom to call. */
export class CallsKeeper {
  private given: Omit<CheckSettings, 'history'> | null = null;
  private outcomes: FileOutcome[] = [];
  private history = { previous: [] as FilingRecord[], lastYear: [] as FilingRecord[] };
  /** null until it is needed, and whenever something more is taken */
  private material: CallMaterial | null = null;
  private calls: readonly Call[] = [];

  /** @param compute `makeCallList` of core/calls */
  constructor(private readonly compute: (input: CallInput) => CallList) {}

  /** Throws where it is asked out of order: a defect of ours. */
  answer(ask: CallsAsk): CallsAnswer<CallsAskKind> {
    switch (ask.kind) {
      case 'begin': {
        const { pack, period, register } = ask;
        this.given = { pack, period, register };
        this.outcomes = [];
        this.history = { previous: [], lastYear: [] };
        this.material = null;
        return null;
      }
      case 'take':
        this.outcomes.push(...ask.outcomes);
        this.material = null;
        return null;
      case 'earlier':
        this.history[ask.of].push(...ask.records);
        this.material = null;
        return null;
      case 'rank':
        return this.rank(ask.threshold);
      case 'calls':
        return this.calls.slice(ask.from, ask.to).map((call) => this.toCall(call));
    }
  }

  private rank(threshold: number): Ranked {
    const { given } = this;
    if (given === null) throw new Error('asked before it was set up');
    const { pack, period, register } = given;
    const material = (this.material ??= callMaterial(this.outcomes, { ...given, history: this.history }));
    const { filings, findings, notRead, unrecognised } = material;
    const list = this.compute({ filings, findings, entries: register ?? [], pack, period, threshold });
    this.calls = list.calls;
    return { ...list, calls: list.calls.length, rest: list.rest.length, notRead, unrecognised };
  }

  private toCall(call: Call): ToCall {
    const { files, paths } = this.material!;
    return {
      call,
      files: files.get(call.member) ?? [],
      paths: call.findings.map((finding) => paths.get(finding) ?? null),
    };
  }
}
