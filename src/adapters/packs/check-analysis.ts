import { definitionProblems } from '../../core/analysis/measures/definition-problems';
import { layoutPack } from '../../core/checking/layout';
import type { AnalysisDefinition } from '../../core/model/analysis-definition';
import type { Pack } from '../../core/model/pack';
import type { PackProblem } from './pack-problem';
import { parsePackFile } from './parse-pack-file';
import { analysisFileSchema } from './analysis-schema';

/** The analysis of a pack and where its parts stand. */
export interface PlacedAnalysis {
  readonly definition: AnalysisDefinition;
  readonly file: string;
  lineOf(path: readonly (string | number)[]): number | null;
}

export function analysisIn(file: { readonly path: string; readonly text: string }): PlacedAnalysis {
  const { value, lineOf } = parsePackFile(file.path, file.text, analysisFileSchema);
  return { definition: value, file: file.path, lineOf };
}

/** Line of a measure or ratio; of the list itself for the other parts. */
function lineOf({ definition, lineOf: line }: PlacedAnalysis, path: string): number | null {
  const [list = '', id] = path.split('.');
  for (const part of ['measures', 'ratios'] as const) {
    const index = definition[part].findIndex((one) => one.id === (list === part ? id : list));
    if (index >= 0) return line([part, index]);
  }
  return line([list]);
}

/**
 * What a schema cannot say of an analysis: ids given twice, terms that name nothing in the forms, measures that are
 * not there.
 * @param pack whose forms it is about
 */
export function checkAnalysis(pack: Pack, placed: PlacedAnalysis): PackProblem[] {
  return definitionProblems(placed.definition, layoutPack(pack)).map(({ code, path, value, allowed }) => ({
    code,
    file: placed.file,
    line: lineOf(placed, path),
    path,
    facts: { value, allowed },
  }));
}
