import { addressOf } from '../../../core/model/cell';
import type { Finding } from '../../../core/model/finding';
import { fill } from '../../../locales/fill';
import { itemName } from '../../../locales/finding-names';
import { findingMessage, findingQuestion } from '../../../locales/finding-words';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import type { SheetSpec } from '../../ooxml/write-spec';
import { groupByEnterprise, heaviestFirst } from '../call-list';
import type { CheckReport, ReportEntry } from '../check-report';
import { missingName } from '../missing-by-enterprise';
import { skippedWords } from '../skipped-words';
import { tableSheet, type Field } from './table-sheet';

const TINTS = { mandatory: 'FFC7CE', verify: 'FFEB9C', hint: undefined } as const;
const NUMBER = '#,##0.##########';
const COUNT = '#,##0';

const tooMany =
  (words: Words) =>
  (count: number): string =>
    fill(words.report.tooManyRows, { count });

/** The enterprises with what was found, those that need a person first. */
export function enterpriseSheet(report: CheckReport, words: Words): SheetSpec {
  const r = words.report;
  const { mandatory, verify, hint } = words.terms.class;
  const groups = groupByEnterprise(report.entries).sort(heaviestFirst);
  return tableSheet({
    tooMany: tooMany(words),
    name: r.enterprise,
    columns: [
      { heading: r.code, width: 14 },
      { heading: r.name, width: 34 },
      { heading: mandatory, width: 9, format: COUNT },
      { heading: verify, width: 9, format: COUNT },
      { heading: hint, width: 9, format: COUNT },
      { heading: r.mainReason, width: 80 },
    ],
    rows: groups.map(({ code, name, key, counts, first }): Field[] => [
      code,
      name ?? (code === null ? key : null),
      counts.mandatory,
      counts.verify,
      counts.hint,
      first === null ? null : findingMessage(first, words, report.book),
    ]),
    tint: (row, column) => {
      const counts = groups[row]?.counts;
      if (column === 2 && counts && counts.mandatory > 0) return TINTS.mandatory;
      return column === 3 && counts && counts.verify > 0 ? TINTS.verify : undefined;
    },
  });
}

function placeOf(finding: Finding): readonly [sheet: string | null, address: string | null] {
  const [cell] = finding.cells;
  return cell ? [cell.sheet, addressOf(cell)] : [null, null];
}

function findingRow(entry: ReportEntry, finding: Finding, report: CheckReport, words: Words): Field[] {
  const [value] = finding.values;
  return [
    entry.enterprise.code,
    entry.enterprise.name,
    entry.form,
    words.terms.class[finding.class],
    finding.rule,
    ...placeOf(finding),
    value ? (itemName(finding, value, words, report.book) ?? value.name) : null,
    value?.value ?? null,
    value?.unit ?? null,
    finding.expected?.low ?? null,
    finding.expected?.high ?? null,
    findingMessage(finding, words, report.book),
    findingQuestion(finding, words, report.book),
    entry.path,
  ];
}

/** A row a finding, all files. */
export function findingSheet(report: CheckReport, words: Words): SheetSpec {
  const r = words.report;
  const all = report.entries.flatMap((entry) => entry.findings.map((finding) => ({ entry, finding })));
  return tableSheet({
    tooMany: tooMany(words),
    name: r.details,
    columns: [
      { heading: r.code, width: 14 },
      { heading: r.name, width: 28 },
      { heading: r.form, width: 10 },
      { heading: r.class, width: 9 },
      { heading: r.ruleHead, width: 9 },
      { heading: r.sheet, width: 14 },
      { heading: r.cell, width: 9 },
      { heading: r.item, width: 24 },
      { heading: r.value, width: 14, format: NUMBER },
      { heading: r.unit, width: 8 },
      { heading: r.low, width: 14, format: NUMBER },
      { heading: r.high, width: 14, format: NUMBER },
      { heading: r.message, width: 60 },
      { heading: r.question, width: 60 },
      { heading: r.file, width: 40 },
    ],
    rows: all.map(({ entry, finding }) => findingRow(entry, finding, report, words)),
    tint: (row, column) => (column === 3 ? TINTS[all[row]?.finding.class ?? 'hint'] : undefined),
  });
}

/** Every received file and what became of it: nothing is left out. */
export function fileSheet(report: CheckReport, words: Words): SheetSpec {
  const r = words.report;
  return tableSheet({
    tooMany: tooMany(words),
    name: r.file,
    columns: [
      { heading: r.file, width: 50 },
      { heading: r.code, width: 14 },
      { heading: r.name, width: 34 },
      { heading: r.form, width: 10 },
      { heading: r.status, width: 12 },
      { heading: r.why, width: 50 },
      { heading: r.todo, width: 50 },
    ],
    rows: report.entries.map((entry): Field[] => {
      const refusal = entry.refusal === null ? null : refusalWords(entry.refusal, words);
      const why = refusal ? `${refusal.what} ${refusal.why}` : null;
      const skipped = entry.skipped === null ? null : skippedWords(entry.skipped, words);
      const { code, name } = entry.enterprise;
      return [
        entry.path,
        code,
        name,
        entry.form,
        words.terms.status[entry.status],
        why ?? skipped,
        refusal?.todo ?? null,
      ];
    }),
  });
}

/** What the register says is due and was not received. */
export function missingSheet(report: CheckReport, words: Words): SheetSpec {
  const r = words.report;
  return tableSheet({
    tooMany: tooMany(words),
    name: r.missingSheet,
    columns: [
      { heading: r.code, width: 14 },
      { heading: r.name, width: 34 },
      { heading: r.form, width: 12 },
      { heading: r.contact, width: 14 },
      { heading: r.telephone, width: 18 },
    ],
    rows: report.missing.map((one) => [one.code, missingName(one, words), one.form, one.contact, one.telephone]),
  });
}
