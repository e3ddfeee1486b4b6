import { addressOf } from '../../../core/model/cell';
import type { Finding } from '../../../core/model/finding';
import { formatPeriod } from '../../../core/model/period';
import { itemName } from '../../../locales/finding-names';
import { findingMessage, findingQuestion } from '../../../locales/finding-words';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import type { CheckReport, MissingReturn, ReportEntry } from '../check-report';
import { missingName } from '../missing-by-enterprise';
import { skippedWords } from '../skipped-words';
import { csvText } from './csv-cell';

type Field = string | number | null;

function heading(words: Words): string[] {
  const r = words.report;
  return [
    r.code,
    r.name,
    r.form,
    r.period,
    r.status,
    r.class,
    r.ruleHead,
    r.sheet,
    r.cell,
    r.item,
    r.value,
    r.unit,
    r.low,
    r.high,
    r.toleranceHead,
    r.message,
    r.question,
    r.fingerprint,
    r.file,
  ];
}

function entryFields(entry: ReportEntry, words: Words): Field[] {
  return [
    entry.enterprise.code,
    entry.enterprise.name,
    entry.form,
    entry.period === null ? null : formatPeriod(entry.period),
    words.terms.status[entry.status],
  ];
}

function findingFields(finding: Finding, report: CheckReport, words: Words): Field[] {
  const cell = finding.cells[0];
  const value = finding.values[0];
  return [
    words.terms.class[finding.class],
    finding.rule,
    cell?.sheet ?? null,
    cell ? addressOf(cell) : null,
    value ? (itemName(finding, value, words, report.book) ?? value.name) : null,
    value?.value ?? null,
    value?.unit ?? null,
    finding.expected?.low ?? null,
    finding.expected?.high ?? null,
    finding.tolerance?.value ?? null,
    findingMessage(finding, words, report.book),
    findingQuestion(finding, words, report.book),
    finding.fingerprint,
  ];
}

/** What stands in place of a finding for an entry that has none: nothing, or why the file was not read. */
function noFinding(entry: ReportEntry, words: Words): Field[] {
  const refusal = entry.refusal === null ? null : refusalWords(entry.refusal, words);
  const why = refusal?.what ?? (entry.skipped === null ? null : skippedWords(entry.skipped, words));
  const blanks = new Array<Field>(10).fill(null);
  return [...blanks, why, refusal?.todo ?? null, null];
}

/** A return that is due and was not received: whom to ask stands in place of a finding. */
function missingRecord(missing: MissingReturn, report: CheckReport, words: Words): Field[] {
  const { code, form, contact, telephone } = missing;
  const asked = [contact, telephone].filter((part) => part !== null).join(' ');
  const identity = [code, missingName(missing, words), form, formatPeriod(report.period), words.report.missingSheet];
  return [...identity, ...new Array<Field>(11).fill(null), asked === '' ? null : asked, null, null];
}

/**
 * A record a finding, and one for each entry without findings, so that clean and unread files are there too; then one
 * for each missing return.
 */
export function csvReport(report: CheckReport, words: Words): string {
  const records = report.entries.flatMap((entry) => {
    const rows =
      entry.findings.length === 0
        ? [noFinding(entry, words)]
        : entry.findings.map((finding) => findingFields(finding, report, words));
    return rows.map((row) => [...entryFields(entry, words), ...row, entry.path]);
  });
  const missing = report.missing.map((one) => missingRecord(one, report, words));
  return csvText([heading(words), ...records, ...missing]);
}
