import type { MissingReturn, ReportEntry } from '../../../../adapters/reports/check-report';
import { findingsFor } from '../../../../core/checking/for-audience';
import type { Finding } from '../../../../core/model/finding';
import type { FormDefinition } from '../../../../core/model/form';
import type { Audience, RuleClass } from '../../../../core/model/rule';
import { explainer } from '../../../../core/submission/match-explanations';
import type { FileOutcome } from '../../../batch/file-outcome';
import type { ManyRow, RowStatus } from './many-snapshot';
import type { ReceivedFile } from './received-file';

/** What a row needs to know of one form in a file; an entry of a report is one. */
type RowPart = Pick<ReportEntry, 'enterprise' | 'form' | 'period' | 'status' | 'findings'>;

const NOTHING: Omit<RowPart, 'status' | 'findings'> = {
  enterprise: { code: null, name: null },
  form: null,
  period: null,
};

/** The forms of a file as looked at alone, cut to the audience; what is about the whole file stands with the first. */
function partsOf({ refusal, skipped, returns, findings }: FileOutcome, audience: Audience): RowPart[] {
  if (returns.length === 0) {
    const status = refusal !== null ? 'refused' : skipped !== null ? 'skipped' : 'unrecognised';
    return [{ ...NOTHING, status, findings: findingsFor(findings, audience) }];
  }
  return returns.map(({ record, findings: own }, at) => ({
    enterprise: { code: record.enterprise.code, name: record.enterprise.name },
    form: record.formId,
    period: record.period,
    status: 'findings',
    findings: findingsFor(at === 0 ? [...findings, ...own] : own, audience),
  }));
}

function countClasses(findings: readonly Finding[]): Record<RuleClass, number> {
  const counts = { mandatory: 0, verify: 0, hint: 0 };
  for (const finding of findings) counts[finding.class]++;
  return counts;
}

function statusOf({ status }: RowPart, mandatory: number, toExplain: number): RowStatus {
  if (status === 'refused' || status === 'skipped' || status === 'unrecognised') return status;
  return mandatory > 0 ? 'failed' : toExplain > 0 ? 'to-explain' : 'clean';
}

function rowOf(file: ReceivedFile, parts: readonly RowPart[], forms: readonly FormDefinition[]): ManyRow {
  const first = parts[0]!;
  const findings = parts.flatMap((part) => part.findings);
  const explain = explainer(file.outcome?.explanations ?? [], forms);
  const counts = countClasses(findings);
  const left = findings.filter((each) => each.class === 'verify' && explain(each).state !== 'accepted').length;
  const { code, name } = first.enterprise;
  return {
    key: `${file.path}\n${code ?? name ?? ''}`,
    path: file.path,
    enterprise: first.enterprise,
    forms: parts.flatMap(({ form }) => (form === null ? [] : [form])),
    period: parts.find(({ period }) => period !== null)?.period ?? null,
    status: statusOf(first, counts.mandatory, left),
    counts,
    toExplain: left,
    received: file.received,
    refusal: file.outcome?.refusal ?? null,
    skipped: file.outcome?.skipped ?? null,
    contact: null,
    telephone: null,
  };
}

/** Parts of one enterprise together. */
function byEnterprise(parts: readonly RowPart[]): RowPart[][] {
  const groups = new Map<string, RowPart[]>();
  for (const part of parts) {
    const key = part.enterprise.code ?? part.enterprise.name ?? '';
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  return [...groups.values()];
}

/**
 * The rows of a file that was looked at, one an enterprise.
 * @param entries what the comparison of the batch made of it; null = looked at alone
 */
export function rowsOf(
  file: ReceivedFile,
  entries: readonly ReportEntry[] | null,
  audience: Audience,
  forms: readonly FormDefinition[],
): ManyRow[] {
  const parts = entries ?? (file.outcome === null ? [] : partsOf(file.outcome, audience));
  return byEnterprise(parts).map((group) => rowOf(file, group, forms));
}

/** The rows of what was not received, one an enterprise; the books of the zone together. */
export function missingRows(missing: readonly MissingReturn[]): ManyRow[] {
  const groups = new Map<string, MissingReturn[]>();
  for (const each of missing) {
    const key = `\n${each.code ?? ''}\n${each.name ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups].map(([key, group]): ManyRow => {
    const { code, name, contact, telephone } = group[0]!;
    return {
      key,
      path: null,
      enterprise: { code, name },
      forms: group.map(({ form }) => form),
      period: null,
      status: 'missing',
      counts: { mandatory: 0, verify: 0, hint: 0 },
      toExplain: 0,
      ...{ received: null, refusal: null, skipped: null, contact, telephone },
    };
  });
}
