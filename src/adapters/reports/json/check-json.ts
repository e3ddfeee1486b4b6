import type { CellRef } from '../../../core/model/cell';
import { addressOf } from '../../../core/model/cell';
import { causeGroups } from '../../../core/causes/cause-groups';
import type { ReturnCause } from '../../../core/model/cause';
import type { Finding } from '../../../core/model/finding';
import { formatPeriod } from '../../../core/model/period';
import { causeSentence } from '../../../locales/cause-words';
import { findingMessage, findingQuestion } from '../../../locales/finding-words';
import type { Words } from '../../../locales/words';
import type { CheckReport, ReportEntry } from '../check-report';
import { skippedWords } from '../skipped-words';
import { summarise } from '../summary';
import { earlierJson } from '../explanations/explanations-json';
import type { CheckOutput } from './check-schema';
import { refusalJson } from './refusal-json';

type EntryJson = CheckOutput['files'][number];
type FindingJson = EntryJson['findings'][number];

function cellJson(cell: CellRef): { sheet: string; address: string } {
  return { sheet: cell.sheet, address: addressOf(cell) };
}

/** JSON has no NaN or infinity: a figure that is not finite is a missing one. */
function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

function findingJson(finding: Finding, report: CheckReport, words: Words): FindingJson {
  const { expected, tolerance } = finding;
  const before = report.explainedBefore?.get(finding.fingerprint) ?? [];
  return {
    code: finding.code,
    class: finding.class,
    essLevel: finding.essLevel,
    audience: finding.audience,
    rule: finding.rule,
    ruleVersion: finding.ruleVersion,
    source: finding.source,
    cells: finding.cells.map(cellJson),
    values: finding.values.map((value) => ({
      name: value.name,
      item: value.item,
      column: value.column,
      value: finite(value.value),
      unit: value.unit,
      address: value.at === null ? null : addressOf(value.at),
      sheet: value.at === null ? null : value.at.sheet,
      when: value.when,
    })),
    unit: finding.unit,
    expected:
      expected === null ? null : { low: finite(expected.low), high: finite(expected.high), unit: expected.unit },
    tolerance: tolerance === null ? null : { value: tolerance.value, unit: tolerance.unit, from: tolerance.from },
    message: findingMessage(finding, words, report.book),
    question: findingQuestion(finding, words, report.book),
    suggestions: finding.suggestions
      .filter((suggestion) => report.audience === 'office' || suggestion.audience === 'enterprise')
      .map(({ at, value, unit, reason, audience }) => ({ ...cellJson(at), value, unit, reason, audience })),
    cause: finding.cause,
    fingerprint: finding.fingerprint,
    ...(before.length === 0 ? {} : { explainedBefore: before.map(earlierJson) }),
  };
}

function groupsJson({ findings, causes }: ReportEntry, report: CheckReport, words: Words): EntryJson['groups'] {
  return causeGroups(findings, causes).flatMap((group) => {
    const sentence = causeSentence(group, report.audience, words, report.book);
    return sentence === null ? [] : [{ sentence, findings: group.findings.map(({ fingerprint }) => fingerprint) }];
  });
}

function causeJson({ rules, state, complete, sets }: ReturnCause): EntryJson['causes'][number] {
  return {
    rules: [...rules],
    state,
    complete,
    sets: sets.map((set) =>
      set.map(({ name, at, value, unit, low, high }) => ({
        name,
        sheet: at === null ? null : at.sheet,
        address: at === null ? null : addressOf(at),
        value,
        unit,
        low,
        high,
      })),
    ),
  };
}

function entryJson(entry: ReportEntry, report: CheckReport, words: Words): EntryJson {
  return {
    path: entry.path,
    enterprise: entry.enterprise.code,
    enterpriseName: entry.enterprise.name,
    form: entry.form,
    period: entry.period === null ? null : formatPeriod(entry.period),
    status: entry.status,
    refusal: entry.refusal === null ? null : refusalJson(entry.refusal, words),
    skipped: entry.skipped === null ? null : { code: entry.skipped, message: skippedWords(entry.skipped, words) },
    findings: entry.findings.map((finding) => findingJson(finding, report, words)),
    outcomes: entry.outcomes,
    undecided: entry.undecided.map(({ rule, operands, why }) => ({ rule, operands: [...operands], why })),
    causes: entry.causes.map(causeJson),
    groups: groupsJson(entry, report, words),
  };
}

/** The run as `shenbao.check/1`. */
export function checkJson(report: CheckReport, words: Words): CheckOutput {
  const { files, filings, statuses, findings, outcomes } = summarise(report);
  return {
    schema: 'shenbao.check/1',
    files: report.entries.map((entry) => entryJson(entry, report, words)),
    summary: {
      pack: report.pack.id,
      packVersion: report.pack.version,
      period: formatPeriod(report.period),
      files,
      filings,
      statuses,
      findings,
      outcomes,
      due: report.due,
      missing: report.missing.map(({ code, name, form }) => ({
        enterprise: code,
        enterpriseName: name,
        form,
        filer: name === null ? 'zone' : 'enterprise',
      })),
    },
  };
}
