import { printable } from '../../../adapters/reports/text/printable';
import type { LintFinding } from '../../../core/checking/lint/lint-finding';
import { lintRules } from '../../../core/checking/lint/lint-rules';
import { fill } from '../../../locales/fill';
import { lintWords } from '../../../locales/lint-words';
import { exitCodeOf } from '../frame/exit-code';
import type { VerbContext } from '../frame/verb';
import type { OwnRules } from '../open-rules';
import type { PackChoice } from '../verbs/pack-choice';
import { packToTest } from './pack-to-test';

/** A rule of a worksheet is told at its cell, and may have no examples. */
function atItsPlace(finding: LintFinding, own: OwnRules | null): LintFinding {
  if (own === null) return finding;
  const origin = own.placeOf(finding.rule, finding.field) ?? finding.origin;
  const optional = own.isWorksheet && finding.code === 'missing-example';
  return { ...finding, origin, severity: optional ? 'warning' : finding.severity };
}

/** Runs `shenbao rules lint`: exit code 1 when there is an error. */
export async function runRulesLint(choice: PackChoice, { io, words, exit }: VerbContext): Promise<void> {
  const { pack, own } = await packToTest(choice, io.cwd, words);
  const findings = lintRules(pack).map((finding) => atItsPlace(finding, own));
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const facts = { count: pack.rules.length, errors, warnings: findings.length - errors };
  const last = fill(findings.length === 0 ? words.listing.lintClean : words.listing.lintFound, facts);
  io.out(`${[...findings.map((finding) => printable(lintWords(finding, words))), last].join('\n')}\n`);
  exit(exitCodeOf({ refused: false, findings: errors > 0 }));
}
