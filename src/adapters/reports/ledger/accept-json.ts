import { addressOf } from '../../../core/model/cell';
import type { Finding } from '../../../core/model/finding';
import { formatPeriod } from '../../../core/model/period';
import { findingMessage } from '../../../locales/finding-words';
import type { Words } from '../../../locales/words';
import { refusalJson } from '../json/refusal-json';
import { comparisonJson } from '../comparison/comparison-counts';
import { skippedWords } from '../skipped-words';
import { countTaken, sortFiles, type AcceptEntry, type AcceptReport } from './accept-report';
import type { AcceptOutput } from './accept-schema';

function toldJson(finding: Finding, { book }: AcceptReport, words: Words) {
  return {
    rule: finding.rule,
    cells: finding.cells.map((cell) => ({ sheet: cell.sheet, address: addressOf(cell) })),
    message: findingMessage(finding, words, book),
    fingerprint: finding.fingerprint,
  };
}

function entryJson(entry: AcceptEntry, report: AcceptReport, words: Words): AcceptOutput['returns'][number] {
  return {
    path: entry.path,
    enterprise: entry.enterprise.code,
    enterpriseName: entry.enterprise.name,
    form: entry.form,
    period: entry.period === null ? null : formatPeriod(entry.period),
    outcome: entry.outcome,
    revision: entry.revision,
    heldFor: entry.heldFor,
    supersededBy: entry.by,
    mandatory: entry.mandatory.map((finding) => toldJson(finding, report, words)),
    questions: entry.questions.map(({ finding, state }) => ({ ...toldJson(finding, report, words), state })),
    comparison: entry.comparison ? comparisonJson(entry.comparison) : null,
  };
}

/** The run as `shenbao.accept/1`. */
export function acceptJson(report: AcceptReport, words: Words): AcceptOutput {
  const { refused, unrecognised, skipped } = sortFiles(report.others);
  const taken = report.entries.filter(({ outcome }) => outcome !== 'held' && outcome !== 'superseded');
  return {
    schema: 'shenbao.accept/1',
    ledger: report.ledger,
    pack: report.pack.id,
    packVersion: report.pack.version,
    period: formatPeriod(report.period),
    by: report.by,
    at: report.at,
    why: report.why,
    returns: report.entries.map((entry) => entryJson(entry, report, words)),
    files: report.others.map((file) => ({
      path: file.path,
      status: file.refusal !== null ? 'refused' : file.skipped !== null ? 'skipped' : 'unrecognised',
      refusal: file.refusal === null ? null : refusalJson(file.refusal, words),
      skipped: file.skipped === null ? null : { code: file.skipped, message: skippedWords(file.skipped, words) },
    })),
    summary: {
      files: report.files,
      returns: report.entries.length,
      ...countTaken(report.entries),
      questions: taken.reduce((sum, { questions }) => sum + questions.length, 0),
      refused: refused.length,
      unrecognised: unrecognised.length,
      skipped: skipped.length,
      register: report.hasRegister,
      explanations: { ...report.explanations, notKept: report.explanations.notKept.map((one) => ({ ...one })) },
    },
  };
}
