import type { Filing } from '../model/filing';
import type { Finding } from '../model/finding';
import type { FileResult, FilingResult } from '../model/result';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { alikeReturns, distinctFigures } from './named/alike-returns';
import { enterpriseKey, filedTwice, periodsMeet } from './named/filed-twice';
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

/** Those that fail the test, and those that pass it. */
function partition<T>(all: readonly T[], test: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter((one) => !test(one)), all.filter(test)];
}

/**
 * What only a batch shows: the same form of the same enterprise twice for one month (the later counts, both are named), and two
 * enterprises whose figures are all the same (雷同). The finding stands on the later return.
 * Returns are compared by a hash of their figures, so the time grows with their number, not its square.
 * @param files in the order received
 * @returns the same files, with findings added
 */
export function compareReturns(files: readonly FileResult[], ruleSet: RuleSet): readonly FileResult[] {
  const byEnterprise = new Map<string, readonly Filing[]>();
  const byFigures = new Map<string, Filing>();

  const compare = (result: FilingResult): FilingResult => {
    const { filing } = result;
    const added: Finding[] = [];
    const meet = (before: Filing | undefined, check: PairCheck): void => {
      if (before) added.push(...pairFindings(ruleSet, check, before, filing));
    };
    const enterprise = enterpriseKey(filing);
    if (enterprise !== null) {
      const key = `${filing.form.id} ${enterprise}`;
      // of each month only the latest is kept: a hundred filings for one month are not compared each with each
      const [others, sameMonth] = partition(byEnterprise.get(key) ?? [], (before) => periodsMeet(before, filing));
      meet(sameMonth.at(-1), filedTwice);
      byEnterprise.set(key, [...others, filing]);
    }
    if (distinctFigures(filing) > 0) {
      const key = figuresKey(filing);
      meet(byFigures.get(key), alikeReturns);
      byFigures.set(key, filing);
    }
    return added.length === 0 ? result : { ...result, findings: [...result.findings, ...added] };
  };

  return files.map((file) => ({ ...file, filings: file.filings.map(compare) }));
}
