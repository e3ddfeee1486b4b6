import { layoutPack } from '../../core/checking/layout';
import { FIGURE_METHODS } from '../../core/figures/figure-methods';
import { figureProblems } from '../../core/figures/figure-plan';
import type { FigureDefinition } from '../../core/model/figure-definition';
import type { Pack } from '../../core/model/pack';
import type { PackProblem } from './pack-problem';

/** A figure of a pack and where its text stands. */
export interface PlacedFigure {
  readonly figure: FigureDefinition;
  readonly file: string;
  readonly line: number | null;
}

/**
 * What a schema cannot say of figures: ids given twice, terms that name nothing in the forms, parts not given.
 * @param pack whose forms they are about
 */
export function checkFigures(pack: Pack, placed: readonly PlacedFigure[]): PackProblem[] {
  const layout = layoutPack(pack);
  const seen = new Set<string>();
  const problems: PackProblem[] = [];
  for (const { figure, file, line } of placed) {
    const { id, indicator } = figure;
    if (seen.has(id)) problems.push({ code: 'twice', file, line, path: id, facts: { value: id } });
    seen.add(id);
    for (const { code, role, text } of figureProblems(figure, layout)) {
      const facts = { value: text, indicator, role, roles: FIGURE_METHODS[indicator].roles.join(', ') };
      problems.push({ code, file, line, path: `${id}.terms.${role}`, facts });
    }
  }
  return problems;
}
