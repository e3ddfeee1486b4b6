import { printable } from '../../../adapters/reports/text/printable';
import { testRules, type ExampleResult, type RuleTestResult } from '../../../core/checking/examples/test-rules';
import { fill } from '../../../locales/fill';
import { outcomeWords } from '../../../locales/lint-words';
import type { Words } from '../../../locales/words';
import { exitCodeOf } from '../frame/exit-code';
import type { VerbContext } from '../frame/verb';
import type { PackChoice } from '../verbs/pack-choice';
import { packToTest } from './pack-to-test';

function exampleLine(id: string, result: ExampleResult, words: Words): string {
  const facts = {
    kind: result.kind,
    number: result.number,
    binding: result.binding,
    example: result.example,
    wanted: outcomeWords(result.expected, words),
    got: outcomeWords(result.outcome, words),
  };
  return printable(`${id} ${fill(words.listing.testWanted, facts)}`);
}

/** The examples that did not come out as they should, a line each, and the counts. */
export function testText(results: readonly RuleTestResult[], words: Words): string {
  const wrong = results.flatMap(({ rule, examples }) =>
    examples.filter((example) => !example.passed).map((example) => exampleLine(rule.id, example, words)),
  );
  const without = results
    .filter((result) => result.examples.length === 0)
    .map(({ rule }) => printable(`${rule.id} ${fill(words.lint['missing-example'], { field: 'examples' })}`));
  const examples = results.reduce((sum, result) => sum + result.examples.length, 0);
  const failed = wrong.length + without.length;
  const last = failed === 0 ? words.listing.testClean : words.listing.testFailed;
  return `${[...wrong, ...without, fill(last, { rules: results.length, examples, failed })].join('\n')}\n`;
}

/** Runs `shenbao rules test`: exit code 1 when an example does not come out as it should. */
export async function runRulesTest(choice: PackChoice, { io, words, exit }: VerbContext): Promise<void> {
  const { pack, own } = await packToTest(choice, io.cwd, words);
  const all = testRules(pack);
  // a rule of a worksheet may have no examples: then there is nothing to run
  const results = own?.isWorksheet ? all.filter((result) => result.examples.length > 0) : all;
  io.out(testText(results, words));
  exit(exitCodeOf({ refused: false, findings: results.some((result) => !result.passed) }));
}
