import { filerOf, membersOf } from '../../core/analysis/members/members';
import type { Filing } from '../../core/model/filing';
import type { Finding } from '../../core/model/finding';
import { filingFromRecord } from '../../core/reading/filing-transfer';
import type { CheckSettings } from './check-settings';
import { compareFiles } from './compare-files';
import type { FileOutcome } from './file-outcome';
import { ReturnChecker } from './return-checker';

/** What a call list is made from. */
export interface CallMaterial {
  /** of the period, then the earlier ones that rules and totals look back at */
  readonly filings: readonly Filing[];
  /** of the period, by member */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** the received file that a finding is of */
  readonly paths: ReadonlyMap<Finding, string>;
  /** received files of each member, each once */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** files that could not be read, and files in which no return was recognised: nobody of them is ranked */
  readonly notRead: readonly string[];
  readonly unrecognised: readonly string[];
}

/** The returns of the period compared with each other, with what was found in them, and the earlier ones. */
export function callMaterial(outcomes: readonly FileOutcome[], settings: CheckSettings): CallMaterial {
  const { pack, history, register } = settings;
  // by its name alone an enterprise is still the one that the register has with a code
  const members = membersOf(register ?? []);
  const findings = new Map<string, Finding[]>();
  const paths = new Map<Finding, string>();
  const files = new Map<string, string[]>();
  const now: Filing[] = [];
  for (const { path, filings } of compareFiles(outcomes, new ReturnChecker(settings), pack)) {
    for (const { filing, findings: found } of filings) {
      const filer = filerOf(filing);
      if (!filer) continue;
      now.push(filing);
      const id = members.ids[members.placeOf(filer)] ?? filer.id;
      findings.set(id, [...(findings.get(id) ?? []), ...found]);
      for (const finding of found) paths.set(finding, path);
      const own = files.get(id) ?? [];
      files.set(id, own.includes(path) ? own : [...own, path]);
    }
  }
  const earlier = [...history.previous, ...history.lastYear].flatMap((record) => {
    return filingFromRecord(record, pack.forms) ?? [];
  });
  return {
    filings: [...now, ...earlier],
    ...{ findings, paths, files },
    notRead: outcomes.flatMap(({ path, refusal }) => (refusal === null ? [] : [path])),
    unrecognised: outcomes.flatMap(({ path, refusal, skipped, returns }) =>
      refusal === null && skipped === null && returns.length === 0 ? [path] : [],
    ),
  };
}
