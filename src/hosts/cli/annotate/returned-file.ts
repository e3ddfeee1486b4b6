import type { CheckReport, ReportEntry } from '../../../adapters/reports/check-report';
import type { Finding } from '../../../core/model/finding';
import { RULE_CLASSES, type RuleClass } from '../../../core/model/rule';

/** One received file that did not pass: everything the enterprise may be told about it. */
export interface FailedFile {
  readonly path: string;
  /** our own number, in the order of the report: names of copies are made from it */
  readonly number: number;
  readonly enterprise: ReportEntry['enterprise'];
  readonly findings: readonly Finding[];
  readonly causes: ReportEntry['causes'];
  /** first entry that was refused, where the file was not read at all */
  readonly refused: ReportEntry | null;
}

/**
 * The files with a finding of that class or a heavier one that the enterprise may see, and those that were not read.
 * What only the office may know never leads to a copy.
 */
export function failedFiles(report: CheckReport, from: RuleClass): FailedFile[] {
  const heavy = RULE_CLASSES.slice(0, RULE_CLASSES.indexOf(from) + 1);
  const files = new Map<string, ReportEntry[]>();
  for (const entry of report.entries) {
    const entries = files.get(entry.path);
    if (entries) entries.push(entry);
    else files.set(entry.path, [entry]);
  }
  const failed = [...files].flatMap(([path, entries]) => {
    const findings = entries.flatMap((entry) => entry.findings).filter(({ audience }) => audience === 'enterprise');
    const refused = entries.find((entry) => entry.refusal !== null) ?? null;
    if (refused === null && !findings.some((finding) => heavy.includes(finding.class))) return [];
    const named = entries.find(({ enterprise }) => enterprise.code !== null) ?? entries[0]!;
    const causes = entries.flatMap((entry) => entry.causes);
    return [{ path, enterprise: named.enterprise, findings, causes, refused }];
  });
  return failed.map((file, at) => ({ ...file, number: at + 1 }));
}

/** A name of our own making: nothing of a received file's name, and of its content only a code that looks like one. */
export function copyName(file: FailedFile, extension: string): string {
  const code = file.enterprise.code?.toUpperCase() ?? '';
  const known = /^[0-9A-Z]{8}-?[0-9A-Z]$|^[0-9A-Z]{18}$/.test(code) ? `-${code}` : '';
  return `${String(file.number).padStart(4, '0')}${known}.${extension}`;
}
