import type { CallAnswer } from '../../../core/model/call-answer';
import type { CallWords } from '../../../locales/call-words';
import { fill } from '../../../locales/fill';
import type { Words } from '../../../locales/words';
import type { Deflate } from '../../ooxml/write-deflate';
import type { SheetSpec } from '../../ooxml/write-spec';
import { writeWorkbook } from '../../ooxml/write-workbook';
import { tableSheet, type Field } from '../xlsx/table-sheet';
import { REASON_CODES, type ReasonCode } from '../../../core/model/explanation';
import type { Call } from '../../../core/model/call-list';
import { formatPeriod } from '../../../core/model/period';
import { answerWords } from '../../../locales/answer-words';
import { bindingText } from './call-binding';
import { basisLines, proofLine, questionLines, questionsOf, totalName, type CallSpeech } from './call-sentences';
import { codeOf } from './calls-json';
import type { CallsReport } from './calls-report';

/** What the person who called wrote down, by member. */
export type WrittenAnswers = ReadonlyMap<string, CallAnswer>;

const NOTHING_WRITTEN: CallAnswer = { calledOn: '', spokeTo: '', reason: null, answer: '' };
const MUST_TINT = 'FFC7CE';
const MUST_COLUMN = 6;
const REASON_COLUMN = 14;

function binding(speech: CallSpeech, call: Call): string {
  const { list, pack } = speech.report;
  const asked = questionsOf(speech, call).flatMap((question) => question.asked);
  return bindingText({ period: list.period, pack: `${pack.id} ${pack.version}`, filer: call.member, asked });
}

/**
 * The call list as a sheet to work through at the telephone: four columns are for the person who calls. The last one binds
 * a row to the values asked about, so that rows may be sorted, deleted and added before the sheet is read back.
 */
export function callsSheet(
  report: CallsReport,
  words: Words,
  own: CallWords,
  written: WrittenAnswers = new Map(),
): SheetSpec {
  const speech: CallSpeech = { report, words, own };
  const { calls, period } = report.list;
  const heads = own.sheet;
  const { sheet: more, reasonPrompt } = answerWords(words.language);
  // a comma begins the next word of a list
  const reasonText = (code: ReasonCode): string => words.pane.explain.reasons[code].replaceAll(',', ';');
  const answered = ({ member }: Call): Field[] => {
    const { calledOn, spokeTo, reason, answer } = written.get(member) ?? NOTHING_WRITTEN;
    return [calledOn, spokeTo, reason === null ? '' : reasonText(reason), answer].map((text) => text || null);
  };
  const sheet = tableSheet({
    name: heads.name,
    tooMany: (count) => fill(own.tooMany, { count }),
    columns: [
      { heading: heads.order, width: 6, format: '0' },
      { heading: more.period, width: 9, typed: true },
      { heading: heads.code, width: 13, typed: true },
      { heading: heads.enterprise, width: 26 },
      { heading: heads.contact, width: 9 },
      { heading: heads.telephone, width: 15, typed: true },
      { heading: heads.must, width: 9 },
      { heading: heads.total, width: 16 },
      { heading: heads.share, width: 9, format: '0.00' },
      { heading: heads.question, width: 60 },
      { heading: heads.evidence, width: 28 },
      { heading: heads.basis, width: 50 },
      { heading: heads.calledOn, width: 12, typed: true },
      { heading: heads.spokeTo, width: 10, typed: true },
      { heading: more.reason, width: 20, typed: true },
      { heading: heads.answer, width: 40, typed: true },
      { heading: more.binding, width: 14, hidden: true },
    ],
    rows: calls.map((call, i): Field[] => [
      i + 1,
      formatPeriod(period),
      codeOf(call),
      call.name,
      call.contact,
      call.telephone,
      call.must ? own.must : null,
      call.total === null ? null : totalName(speech, call.total),
      call.total === null ? null : call.score * 100,
      questionLines(speech, call).join('\n'),
      proofLine(speech, call),
      basisLines(speech, call).join('\n'),
      ...answered(call),
      binding(speech, call),
    ]),
    tint: (row, column) => (column === MUST_COLUMN && calls[row]?.must === true ? MUST_TINT : undefined),
  });
  if (calls.length === 0) return sheet;
  const range = { top: 1, left: REASON_COLUMN, bottom: calls.length, right: REASON_COLUMN };
  return {
    ...sheet,
    validations: [
      {
        ranges: [range],
        type: 'list',
        formula1: `"${REASON_CODES.map(reasonText).join(',')}"`,
        promptTitle: more.reason,
        prompt: reasonPrompt,
      },
    ],
  };
}

export function callsBook(
  report: CallsReport,
  words: Words,
  own: CallWords,
  deflate?: Deflate,
  written?: WrittenAnswers,
): Uint8Array {
  return writeWorkbook(
    { sheets: [callsSheet(report, words, own, written)], title: own.sheet.name, creator: '' },
    deflate,
  );
}
