import type { Call, CallReason } from '../../../core/model/call-list';
import { formatPeriod } from '../../../core/model/period';
import type { CallWords } from '../../../locales/call-words';
import type { Words } from '../../../locales/words';
import { questionLines, type CallSpeech } from './call-sentences';
import type { CallsReport } from './calls-report';
import type { CallsOutput } from './calls-schema';

/** The organisation code behind a key; null where the enterprise is known by its name only. */
export function codeOf({ member }: Call): string | null {
  return member.startsWith('code ') ? member.slice(5) : null;
}

function reasonJson({ finding, scores, ...reason }: CallReason): CallsOutput['calls'][number]['reasons'][number] {
  return { ...reason, scores: { ...scores }, rule: finding?.rule ?? null };
}

function callJson(speech: CallSpeech, call: Call): CallsOutput['calls'][number] {
  const { name, contact, telephone, score, total, must } = call;
  return {
    enterprise: codeOf(call),
    ...{ name, contact, telephone, score, total, must },
    reasons: call.reasons.map(reasonJson),
    patterns: call.patterns.map((pattern) => ({ ...pattern, items: [...pattern.items] })),
    rules: [...new Set(call.findings.map(({ rule }) => rule))],
    questions: [...questionLines(speech, call)],
  };
}

/** The call list as `shenbao.calls/1`. */
export function callsJson(report: CallsReport, words: Words, own: CallWords): CallsOutput {
  const speech: CallSpeech = { report, words, own };
  const { list, pack } = report;
  return {
    schema: 'shenbao.calls/1',
    pack: pack.id,
    packVersion: pack.version,
    period: formatPeriod(list.period),
    threshold: list.threshold,
    filed: list.filed,
    notRead: [...report.notRead],
    unrecognised: [...report.unrecognised],
    calls: list.calls.map((call) => callJson(speech, call)),
    rest: list.rest.map((call) => callJson(speech, call)),
    unresolved: list.unresolved.map((one) => ({ ...one })),
  };
}
