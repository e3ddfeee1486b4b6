import { isUnexplained, type ComparedValue, type JudgedChange } from '../../../core/comparison/return-comparison';
import type { Finding } from '../../../core/model/finding';
import type { FormDefinition } from '../../../core/model/form';
import { valueKindOf } from '../../../core/model/form';
import { compareWords, type CompareWords } from '../../../locales/compare-words';
import { fill } from '../../../locales/fill';
import { findingMessage } from '../../../locales/finding-words';
import { formatCell, formatUnit } from '../../../locales/format';
import type { Words } from '../../../locales/words';
import type { Deflate } from '../../ooxml/write-deflate';
import { writeWorkbook } from '../../ooxml/write-workbook';
import { tableSheet, type Field } from '../xlsx/table-sheet';
import { changeNames, valueWords } from './change-words';
import type { CompareReport } from './compare-report';

const UNEXPLAINED_TINT = 'FFF2CC';
const EXPLAINED_COLUMN = 11;

/** A figure stays a number; whatever else stands there is told in words. */
function field(value: ComparedValue | null, change: JudgedChange, form: FormDefinition, words: Words): Field {
  if (value === null || value.state === 'missing') return null;
  const { code, row, column } = change;
  const heading = form.columns.find(({ id }) => id === column);
  const item = row === null ? (form.items.find((one) => one.code === code) ?? null) : null;
  const figure = heading !== undefined && valueKindOf(item, heading).kind === 'number';
  return figure && typeof value.value === 'number' ? value.value : valueWords(value, change, form, words);
}

function changeRow(change: JudgedChange, form: FormDefinition, words: Words, own: CompareWords): Field[] {
  const { group, name, column } = changeNames(change, form, words);
  const at = change.after?.at ?? change.before?.at;
  const { yes, no, notNeeded } = own.sheet;
  return [
    ...[form.id, group || null, change.code || null, name, column || null],
    change.unit === null ? null : formatUnit(change.unit, words),
    field(change.before, change, form, words),
    field(change.after, change, form, words),
    at ? formatCell(at) : null,
    own.kinds[change.kind],
    change.asked.join(words.terms.separator) || null,
    isUnexplained(change) ? no : change.explained ? yes : notNeeded,
  ];
}

function changesSheet(report: CompareReport, words: Words, own: CompareWords) {
  const heads = own.sheet;
  const rows = report.compared.flatMap(({ comparison: { changes, after } }) =>
    changes.map((change) => ({ fields: changeRow(change, after.form, words, own), told: isUnexplained(change) })),
  );
  return tableSheet({
    name: heads.changes,
    tooMany: (count) => fill(own.tooMany, { count }),
    columns: [
      { heading: heads.form, width: 9 },
      { heading: heads.group, width: 14 },
      { heading: heads.code, width: 10 },
      { heading: heads.name, width: 24 },
      { heading: heads.column, width: 16 },
      { heading: heads.unit, width: 12 },
      { heading: heads.before, width: 14 },
      { heading: heads.after, width: 14 },
      { heading: heads.cell, width: 16 },
      { heading: heads.kind, width: 10 },
      { heading: heads.asked, width: 14 },
      { heading: heads.explained, width: 10 },
    ],
    rows: rows.map(({ fields }) => fields),
    tint: (row, column) => (column === EXPLAINED_COLUMN && rows[row]?.told ? UNEXPLAINED_TINT : undefined),
  });
}

function findingsSheet(report: CompareReport, words: Words, own: CompareWords) {
  const heads = own.sheet;
  const rows = report.compared.flatMap(({ comparison }) => {
    const { fixed, undecided, still, broken, after } = comparison;
    const row = (became: string, finding: Finding): Field[] => [
      ...[after.form.id, became, finding.rule, words.terms.class[finding.class]],
      finding.cells[0] ? formatCell(finding.cells[0]) : null,
      findingMessage(finding, words, report.book),
    ];
    return [
      ...broken.map((finding) => row(heads.broken, finding)),
      ...still.map(({ after: now }) => row(heads.still, now)),
      ...undecided.map((finding) => row(heads.undecided, finding)),
      ...fixed.map((finding) => row(heads.fixed, finding)),
    ];
  });
  return tableSheet({
    name: heads.findings,
    tooMany: (count) => fill(own.tooMany, { count }),
    columns: [
      { heading: heads.form, width: 9 },
      { heading: heads.became, width: 12 },
      { heading: heads.rule, width: 12 },
      { heading: heads.class, width: 10 },
      { heading: heads.cell, width: 16 },
      { heading: heads.message, width: 90 },
    ],
    rows,
  });
}

/** A comparison as a workbook: a row a change, and a row a finding that was fixed, still fails or is new. */
export function compareBook(report: CompareReport, words: Words, deflate?: Deflate): Uint8Array {
  const own = compareWords(words.language);
  const sheets = [changesSheet(report, words, own), findingsSheet(report, words, own)];
  return writeWorkbook({ sheets, title: own.sheet.changes, creator: '' }, deflate);
}
