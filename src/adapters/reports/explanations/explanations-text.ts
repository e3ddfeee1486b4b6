import type { ExplanationLine } from '../../../core/explanations/explanation-lines';
import { explanationWords } from '../../../locales/explanation-words';
import { fill } from '../../../locales/fill';
import { formatMonth } from '../../../locales/format';
import { earlierWords, givenWhole, ruleWords } from '../../../locales/said-words';
import type { Words } from '../../../locales/words';
import { printable } from '../text/printable';
import { aboutText, codeOfFiler, countDecisions, minuteOf, valuesText } from './explanations-report';
import type { ExplanationsReport } from './explanations-report';

function lineLines(line: ExplanationLine, report: ExplanationsReport, words: Words): readonly string[] {
  const own = explanationWords(words.language);
  const { colon } = words.terms;
  const { explanation, name, telephone, before } = line;
  const { id, filer, form, rule, origin, decision, recordedAt, recordedBy } = explanation;
  const { decidedAt, decidedBy, decidedWhy } = explanation;
  const who = [name, codeOfFiler(filer)].filter((part) => part !== null && part !== '').join(' ');
  const head = {
    id,
    who,
    telephone: telephone ?? '',
    form,
    rule: ruleWords(rule, words),
    decision: own.decisions[decision],
  };
  const values = valuesText(line, report, words);
  const given = fill(own.given, { origin: own.origins[origin], at: minuteOf(recordedAt), by: recordedBy });
  const why = decidedWhy === null || decidedWhy === '' ? '' : `${colon}${decidedWhy}`;
  return [
    '',
    fill(own.line, head).replace(/ {2,}/g, ' '),
    `   ${own.about}${colon}${aboutText(line, report, words) ?? own.changed}`,
    ...(values === '' ? [] : [`   ${own.values}${colon}${values}`]),
    `   ${given}${colon}${givenWhole(explanation, words)}`,
    ...before.map((one) => `   ${earlierWords(one, report.period, words)}`),
    ...(decidedAt === null
      ? []
      : [
          `   ${fill(own.decided, { decision: own.decisions[decision], at: minuteOf(decidedAt), by: decidedBy!, why })}`,
        ]),
  ];
}

/** The explanations of a month for the statistician: who, about what, in which words, and what was said before. */
export function explanationsText(report: ExplanationsReport, words: Words): string {
  const own = explanationWords(words.language);
  const { lines, ledger } = report;
  const title = { period: formatMonth(report.period, words), ...countDecisions(lines) };
  return `${[
    fill(own.title, title),
    ...(lines.length === 0 ? [own.none] : lines.flatMap((line) => lineLines(line, report, words))),
    ...(lines.length === 0 ? [] : ['', fill(own.next, { ledger })]),
  ]
    .map(printable)
    .join('\n')}\n`;
}
