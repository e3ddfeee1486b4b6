import type { ExplanationLine } from '../../../core/explanations/explanation-lines';
import { formatPeriod } from '../../../core/model/period';
import { explanationWords } from '../../../locales/explanation-words';
import { fill } from '../../../locales/fill';
import { earlierWords, ruleWords } from '../../../locales/said-words';
import type { Words } from '../../../locales/words';
import type { Deflate } from '../../ooxml/write-deflate';
import { writeWorkbook } from '../../ooxml/write-workbook';
import { tableSheet, type Field, type TableColumn } from '../xlsx/table-sheet';
import { aboutText, codeOfFiler, minuteOf, valuesText, type ExplanationsReport } from './explanations-report';

const DECISION_COLUMN = 16;

/** What a row is bound to: the number in the ledger and the values it is about. */
export function decisionBinding({ explanation: { id, fingerprint } }: ExplanationLine): string {
  return `${String(id)} ${fingerprint}`;
}

function fieldsOf(line: ExplanationLine, report: ExplanationsReport, words: Words): Field[] {
  const own = explanationWords(words.language);
  const { explanation, name, contact, telephone, before } = line;
  const { id, filer, period, form, rule, origin, reason, text, recordedAt, recordedBy, decision } = explanation;
  return [
    ...[id, formatPeriod(period), codeOfFiler(filer), name, contact, telephone, form, ruleWords(rule, words)],
    aboutText(line, report, words) ?? own.changed,
    valuesText(line, report, words),
    reason === null ? null : words.pane.explain.reasons[reason],
    text,
    own.origins[origin],
    `${minuteOf(recordedAt)} ${recordedBy}`,
    before.map((one) => earlierWords(one, report.period, words)).join('\n'),
    own.decisions[decision],
    ...[null, null],
    decisionBinding(line),
  ];
}

/** The explanations of a month as a sheet: two columns are for the statistician, the last binds a row to what it decides. */
export function explanationsBook(report: ExplanationsReport, words: Words, deflate?: Deflate): Uint8Array {
  const { sheet: heads, choices, choicePrompt, tooMany } = explanationWords(words.language);
  const { lines } = report;
  const columns: TableColumn[] = [
    { heading: heads.id, width: 6, format: '0' },
    { heading: heads.period, width: 9, typed: true },
    { heading: heads.code, width: 13, typed: true },
    { heading: heads.enterprise, width: 24 },
    { heading: heads.contact, width: 9 },
    { heading: heads.telephone, width: 15, typed: true },
    { heading: heads.form, width: 9 },
    { heading: heads.rule, width: 9 },
    { heading: heads.about, width: 44 },
    { heading: heads.values, width: 34 },
    { heading: heads.reason, width: 16 },
    { heading: heads.text, width: 40 },
    { heading: heads.origin, width: 9 },
    { heading: heads.recorded, width: 14 },
    { heading: heads.before, width: 34 },
    { heading: heads.standing, width: 8 },
    { heading: heads.decision, width: 9, typed: true },
    { heading: heads.why, width: 26, typed: true },
    { heading: heads.binding, width: 14, hidden: true, typed: true },
  ];
  const sheet = tableSheet({
    name: heads.name,
    tooMany: (count) => fill(tooMany, { count }),
    columns,
    rows: lines.map((line) => fieldsOf(line, report, words)),
  });
  const range = { top: 1, left: DECISION_COLUMN, bottom: Math.max(1, lines.length), right: DECISION_COLUMN };
  const list = `"${[choices.accepted, choices['ask-again']].join(',')}"`;
  const validation = { ranges: [range], type: 'list' as const, formula1: list, prompt: choicePrompt };
  return writeWorkbook(
    {
      sheets: [{ ...sheet, validations: [{ ...validation, promptTitle: heads.decision }] }],
      title: heads.name,
      creator: '',
    },
    deflate,
  );
}
