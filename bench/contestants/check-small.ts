import { prepareForms } from '../../core/reading/form-index';
import { readFilings } from '../../core/reading/read-filings';
import { groupByFiler } from '../../hosts/batch/filing-key';
import { ReturnChecker } from '../../hosts/batch/return-checker';
import type { ChildFigures } from '../measuring/child-figures';
import { giveGrid } from './grid-cells';
import { overPasses } from './passes';
import type { SmallParameters } from './passes';
import { mustRead } from './must-read';
import { settingsOf } from './settings';
import type { KnownFiles } from './settings';

/**
 * The whole check of small workbooks: read, forms recognised, items located, cells coerced, every rule run with register
 * and earlier filings at hand, findings made.
 */
export async function run(parameters: SmallParameters & { readonly known: KnownFiles }): Promise<ChildFigures> {
  const settings = await settingsOf(parameters.known);
  const index = prepareForms(settings.pack.forms);
  const checker = new ReturnChecker(settings);
  const counts = { filings: 0, findings: 0, holds: 0, fails: 0, undecided: 0, broken: 0 };
  const figures = await overPasses(parameters, async (bytes, sink) => {
    const book = await mustRead(bytes);
    giveGrid(book, sink);
    const { filings } = readFilings(book, index, { asked: settings.period });
    for (const result of groupByFiler(filings, (filing) => filing).flatMap((group) => checker.check(group))) {
      counts.filings++;
      counts.findings += result.findings.length;
      for (const outcome of ['holds', 'fails', 'undecided', 'broken'] as const)
        counts[outcome] += result.outcomes[outcome];
    }
  });
  return { ...figures, counts };
}
