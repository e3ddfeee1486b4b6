import { fill } from '../../../locales/fill';
import { formatMonth } from '../../../locales/format';
import type { CallWords } from '../../../locales/call-words';
import type { Words } from '../../../locales/words';
import { printable } from '../text/printable';
import { basisLines, proofLine, questionLines, shareText, totalName, type CallSpeech } from './call-sentences';
import type { CallsReport } from './calls-report';

/** Files named in one line; the report of a check has all of them with their reasons. */
const MOST_FILES = 5;

function filesLine(template: string, files: readonly string[], words: Words): readonly string[] {
  if (files.length === 0) return [];
  const shown = [...files.slice(0, MOST_FILES), ...(files.length > MOST_FILES ? ['…'] : [])];
  return [fill(template, { count: files.length, files: shown.join(words.terms.separator) })];
}

/** The call list for the office: whom, why, what to ask, what to have ready. */
export function callsText(report: CallsReport, words: Words, own: CallWords): string {
  const speech: CallSpeech = { report, words, own };
  const { list } = report;
  const { colon } = words.terms;
  const calls = list.calls.flatMap((call, i) => {
    const facts = { order: i + 1, name: call.name, contact: call.contact ?? '', telephone: call.telephone ?? '' };
    const effect = fill(own.effect, { total: totalName(speech, call.total), share: shareText(call.score) });
    const marks = [...(call.must ? [own.must] : []), ...(call.total === null ? [] : [effect])];
    return [
      '',
      `${fill(own.call, facts).trim()}  ${marks.join(words.terms.separator)}`,
      ...basisLines(speech, call).map((line) => `   ${own.basis}${colon}${line}`),
      ...questionLines(speech, call).map((line) => `   ${own.ask}${colon}${line}`),
      `   ${own.evidence}${colon}${proofLine(speech, call)}`,
    ];
  });
  const left = list.unresolved.map(({ total, span, share }) =>
    fill(own.unresolved, { total: totalName(speech, total), span: own.span[span], share: shareText(share) }),
  );
  const head = [
    fill(own.title, { period: formatMonth(list.period, words), filed: list.filed }),
    list.calls.length === 0
      ? own.none
      : fill(own.line, { calls: list.calls.length, threshold: Number((list.threshold * 100).toPrecision(6)) }),
    ...filesLine(own.notRead, report.notRead, words),
    ...filesLine(own.unrecognised, report.unrecognised, words),
    ...(report.said && report.said.settled > 0 ? [fill(own.settled, { count: report.said.settled })] : []),
    own.internal,
  ];
  const end = [
    '',
    own.unresolvedHead + left.join(words.terms.separator),
    ...(list.rest.length === 0 ? [] : [fill(own.below, { count: list.rest.length })]),
  ];
  return `${[...head, ...calls, ...end].map(printable).join('\n')}\n`;
}
