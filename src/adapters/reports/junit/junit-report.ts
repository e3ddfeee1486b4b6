import type { Finding } from '../../../core/model/finding';
import { RULE_CLASSES } from '../../../core/model/rule';
import { expectedWords } from '../../../locales/finding-limits';
import { findingMessage, findingQuestion } from '../../../locales/finding-words';
import { formatCell } from '../../../locales/format';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import type { CheckReport, MissingReturn, ReportEntry } from '../check-report';
import { escapeMarkup as esc } from '../escape';
import { missingName } from '../missing-by-enterprise';
import { skippedWords } from '../skipped-words';

/** Whether the finding is of the class asked for or a heavier one: those fail the suite, the others are output. */
function counts(finding: Finding, report: CheckReport): boolean {
  return RULE_CLASSES.indexOf(finding.class) <= RULE_CLASSES.indexOf(report.failOn);
}

function findingCase(finding: Finding, at: number, suite: string, report: CheckReport, words: Words): string {
  const place = finding.cells.map(formatCell).join(' ');
  const message = findingMessage(finding, words, report.book);
  const expected = expectedWords(finding, words, report.book);
  const body = [place, expected, findingQuestion(finding, words, report.book)].filter((part) => part !== null);
  const name = esc(`${finding.rule} ${place} #${String(at + 1)}`);
  const inside = counts(finding, report)
    ? `<failure type="${finding.class}" message="${esc(message)}">${esc(body.join('\n'))}</failure>`
    : `<system-out>${esc(`[${words.terms.class[finding.class]}] ${message}`)}</system-out>`;
  return `    <testcase classname="${esc(suite)}" name="${name}">${inside}</testcase>`;
}

function entryCases(entry: ReportEntry, suite: string, report: CheckReport, words: Words): string[] {
  const test = (inside: string): string[] => [
    `    <testcase classname="${esc(suite)}" name="${esc(words.terms.status[entry.status])}">${inside}</testcase>`,
  ];
  if (entry.refusal !== null) {
    const { what, why, todo } = refusalWords(entry.refusal, words);
    return test(`<error type="${entry.refusal.code}" message="${esc(what)}">${esc(`${why}\n${todo}`)}</error>`);
  }
  if (entry.skipped !== null) return test(`<skipped message="${esc(skippedWords(entry.skipped, words))}"/>`);
  if (entry.findings.length === 0) return test('');
  return entry.findings.map((finding, at) => findingCase(finding, at, suite, report, words));
}

interface Counts {
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

function suiteXml(suite: string, cases: readonly string[], counts: Counts): string {
  const numbers = Object.entries({ tests: cases.length, ...counts }).map(([key, value]) => `${key}="${String(value)}"`);
  return [`  <testsuite name="${esc(suite)}" ${numbers.join(' ')}>`, ...cases, '  </testsuite>'].join('\n');
}

/** Skipped and not failed: nothing was there to be checked, and the exit code does not count it either. */
function missingSuite(missing: MissingReturn, words: Words): string {
  const suite = `${missing.code ?? missingName(missing, words)} ${missing.form}`;
  const name = esc(`${words.report.missingSheet} ${missingName(missing, words)}`);
  const inside = `<skipped message="${esc(words.report.missingSheet)}"/>`;
  const test = `    <testcase classname="${esc(suite)}" name="${name}">${inside}</testcase>`;
  return suiteXml(suite, [test], { failures: 0, errors: 0, skipped: 1 });
}

/**
 * The run as JUnit XML: a suite an entry, a case a finding; a clean entry is one case that passes, a return that is due
 * and was not received one that is skipped.
 */
export function junitReport(report: CheckReport, words: Words): string {
  const received = report.entries.map((entry) => {
    const suite = [entry.enterprise.code ?? entry.enterprise.name, entry.form, entry.path]
      .filter((part) => part !== null)
      .join(' ');
    const failures = entry.findings.filter((finding) => counts(finding, report)).length;
    const cases = entryCases(entry, suite, report, words);
    const [errors, skipped] = [entry.refusal === null ? 0 : 1, entry.skipped === null ? 0 : 1];
    return suiteXml(suite, cases, { failures, errors, skipped });
  });
  const suites = [...received, ...report.missing.map((one) => missingSuite(one, words))];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="shenbao">\n${suites.join('\n')}\n</testsuites>\n`;
}
