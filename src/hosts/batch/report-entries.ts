import { NO_OUTCOMES, type EntryStatus, type ReportEntry } from '../../adapters/reports/check-report';
import { causesFor } from '../../core/causes/causes-for';
import { findingsFor } from '../../core/checking/for-audience';
import type { Finding } from '../../core/model/finding';
import type { FileResult, FilingResult } from '../../core/model/result';
import { RULE_CLASSES, type Audience } from '../../core/model/rule';

/** What an audience may see of the findings, those of the gravest class first. */
function visible(findings: readonly Finding[], audience: Audience): Finding[] {
  return [...findingsFor(findings, audience)].sort(
    (a, b) => RULE_CLASSES.indexOf(a.class) - RULE_CLASSES.indexOf(b.class),
  );
}

function filingEntry(
  result: FilingResult,
  file: FileResult,
  about: readonly Finding[],
  audience: Audience,
): ReportEntry {
  const { filing, outcomes, undecided } = result;
  const findings = visible([...about, ...result.findings], audience);
  return {
    path: file.path,
    enterprise: { code: filing.enterprise.code, name: filing.enterprise.name },
    form: filing.form.id,
    period: filing.period,
    status: findings.length === 0 ? 'clean' : 'findings',
    refusal: null,
    skipped: null,
    findings,
    outcomes,
    undecided,
    causes: causesFor(result.causes ?? [], audience),
  };
}

/** One entry a form; findings about the file as a whole stand with its first form, or alone when it has none. */
export function fileEntries(file: FileResult, skipped: string | null, audience: Audience): ReportEntry[] {
  if (file.filings.length > 0) {
    return file.filings.map((result, at) => filingEntry(result, file, at === 0 ? file.findings : [], audience));
  }
  const status: EntryStatus = file.refusal !== null ? 'refused' : skipped !== null ? 'skipped' : 'unrecognised';
  return [
    {
      path: file.path,
      enterprise: { code: null, name: null },
      form: null,
      period: null,
      status,
      refusal: file.refusal,
      skipped,
      findings: visible(file.findings, audience),
      outcomes: NO_OUTCOMES,
      undecided: [],
      causes: [],
    },
  ];
}
