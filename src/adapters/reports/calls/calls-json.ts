import type { Call, CallReason } from '../../../core/model/call-list';
import { formatPeriod } from '../../../core/model/period';
import type { CallWords } from '../../../locales/call-words';
import type { Words } from '../../../locales/words';
import { allQuestions, questionLines, type CallSpeech } from './call-sentences';
import type { CallsReport } from './calls-report';
import type { CallsOutput } from './calls-schema';
import { saidOf } from './said-sentences';

type CallJson = CallsOutput['calls'][number];

/** The organisation code behind a key; null where the enterprise is known by its name only. */
export function codeOf({ member }: Call): string | null {
  return member.startsWith('code ') ? member.slice(5) : null;
}

function reasonJson({ finding, scores, ...reason }: CallReason): CallJson['reasons'][number] {
  return { ...reason, scores: { ...scores }, rule: finding?.rule ?? null };
}

function saidJson(speech: CallSpeech, call: Call): Pick<CallJson, 'said'> {
  if (speech.report.said === undefined) return {};
  const asked = allQuestions(speech, call).flatMap((question) => question.asked);
  const said = saidOf(speech, call.member, asked).flatMap(({ asked: one, now, before }) =>
    [...(now ? [now] : []), ...before].map(({ decision, explanation }) => {
      const { period, origin, reason, text } = explanation;
      return {
        ...{ rule: one.rule, fingerprint: one.fingerprint, period: formatPeriod(period) },
        ...{ decision, origin, reason, text },
      };
    }),
  );
  return { said };
}

function callJson(speech: CallSpeech, call: Call): CallJson {
  const { name, contact, telephone, score, total, must } = call;
  return {
    enterprise: codeOf(call),
    ...{ name, contact, telephone, score, total, must },
    reasons: call.reasons.map(reasonJson),
    patterns: call.patterns.map((pattern) => ({ ...pattern, items: [...pattern.items] })),
    rules: [...new Set(call.findings.map(({ rule }) => rule))],
    questions: [...questionLines(speech, call)],
    ...saidJson(speech, call),
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
    ...(report.said === undefined ? {} : { settled: report.said.settled }),
    calls: list.calls.map((call) => callJson(speech, call)),
    rest: list.rest.map((call) => callJson(speech, call)),
    unresolved: list.unresolved.map((one) => ({ ...one })),
  };
}
