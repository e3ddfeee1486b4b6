import { printable } from '../../../adapters/reports/text/printable';
import { lintRules } from '../../../core/checking/lint/lint-rules';
import { fill } from '../../../locales/fill';
import { lintWords } from '../../../locales/lint-words';
import { exitCodeOf } from '../frame/exit-code';
import type { VerbContext } from '../frame/verb';
import type { PackChoice } from '../verbs/pack-choice';
import { packToTest } from './pack-to-test';

/** Runs `shenbao rules lint`: exit code 1 when there is an error. */
export async function runRulesLint(choice: PackChoice, { io, words, exit }: VerbContext): Promise<void> {
  const pack = await packToTest(choice, io.cwd);
  const findings = lintRules(pack);
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const facts = { count: pack.rules.length, errors, warnings: findings.length - errors };
  const last = fill(findings.length === 0 ? words.listing.lintClean : words.listing.lintFound, facts);
  io.out(`${[...findings.map((finding) => printable(lintWords(finding, words))), last].join('\n')}\n`);
  exit(exitCodeOf({ refused: false, findings: errors > 0 }));
}
