import type { CallWords } from '../../../locales/call-words';
import { fill } from '../../../locales/fill';
import type { Words } from '../../../locales/words';
import type { Deflate } from '../../ooxml/write-deflate';
import type { SheetSpec } from '../../ooxml/write-spec';
import { writeWorkbook } from '../../ooxml/write-workbook';
import { tableSheet, type Field } from '../xlsx/table-sheet';
import { basisLines, proofLine, questionLines, totalName, type CallSpeech } from './call-sentences';
import { codeOf } from './calls-json';
import type { CallsReport } from './calls-report';

const MUST_TINT = 'FFC7CE';
const MUST_COLUMN = 5;

/** The call list as a sheet to work through at the telephone: the last three columns are for the person who calls. */
export function callsSheet(report: CallsReport, words: Words, own: CallWords): SheetSpec {
  const speech: CallSpeech = { report, words, own };
  const { calls } = report.list;
  const heads = own.sheet;
  return tableSheet({
    name: heads.name,
    tooMany: (count) => fill(own.tooMany, { count }),
    columns: [
      { heading: heads.order, width: 6, format: '0' },
      { heading: heads.code, width: 13 },
      { heading: heads.enterprise, width: 26 },
      { heading: heads.contact, width: 9 },
      { heading: heads.telephone, width: 15 },
      { heading: heads.must, width: 9 },
      { heading: heads.total, width: 16 },
      { heading: heads.share, width: 9, format: '0.00' },
      { heading: heads.question, width: 60 },
      { heading: heads.evidence, width: 28 },
      { heading: heads.basis, width: 50 },
      { heading: heads.calledOn, width: 12 },
      { heading: heads.spokeTo, width: 10 },
      { heading: heads.answer, width: 40 },
    ],
    rows: calls.map((call, i): Field[] => [
      i + 1,
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
      null,
      null,
      null,
    ]),
    tint: (row, column) => (column === MUST_COLUMN && calls[row]?.must === true ? MUST_TINT : undefined),
  });
}

export function callsBook(report: CallsReport, words: Words, own: CallWords, deflate?: Deflate): Uint8Array {
  return writeWorkbook({ sheets: [callsSheet(report, words, own)], title: own.sheet.name, creator: '' }, deflate);
}
