import type { Filing } from '../model/filing';
import type { Finding } from '../model/finding';
import type { FileResult, FilingResult } from '../model/result';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { alikeReturns, distinctFigures } from './named/alike-returns';
import { enterpriseKey, filedTwice } from './named/filed-twice';
import type { PairCheck } from './named/named-check';
import { pairFinding } from './plain-finding';
import type { RuleSet } from './rule-set';

function figuresKey(filing: Filing): string {
  const { values } = filing.table;
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return `${filing.form.id} ${bytesToHex(sha256(bytes))}`;
}

function pairFindings(ruleSet: RuleSet, check: PairCheck, first: Filing, second: Filing): Finding[] {
  const outcome = check.run(first, second);
  if (outcome.state !== 'fails') return [];
  const plan = ruleSet.plans.get(second.form.id);
  const rules = (plan?.named ?? []).filter((named) => named.check === check);
  return rules.flatMap(({ rule }) =>
    outcome.failures.map((failure) => pairFinding(rule, failure, second, ruleSet.pack.version)),
  );
}

/**
 * What only a batch shows: the same form of the same enterprise twice (the later counts, both are named), and two
 * enterprises whose figures are all the same (雷同). The finding stands on the later return.
 * Returns are compared by a hash of their figures, so the time grows with their number, not its square.
 * @param files in the order received
 * @returns the same files, with findings added
 */
export function compareReturns(files: readonly FileResult[], ruleSet: RuleSet): readonly FileResult[] {
  const byEnterprise = new Map<string, Filing>();
  const byFigures = new Map<string, Filing>();

  const compare = (result: FilingResult): FilingResult => {
    const { filing } = result;
    const added: Finding[] = [];
    const meet = (map: Map<string, Filing>, key: string, check: PairCheck): void => {
      const before = map.get(key);
      if (before) added.push(...pairFindings(ruleSet, check, before, filing));
      map.set(key, filing);
    };
    const enterprise = enterpriseKey(filing);
    if (enterprise !== null) meet(byEnterprise, `${filing.form.id} ${enterprise}`, filedTwice);
    if (distinctFigures(filing) > 0) meet(byFigures, figuresKey(filing), alikeReturns);
    return added.length === 0 ? result : { ...result, findings: [...result.findings, ...added] };
  };

  return files.map((file) => ({ ...file, filings: file.filings.map(compare) }));
}
