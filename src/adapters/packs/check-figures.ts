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
 * @param pack with those figures as `pack.figures`
 */
export function checkFigures(pack: Pack, placed: readonly PlacedFigure[]): PackProblem[] {
  const firstOf = (id: string): number => placed.findIndex(({ figure }) => figure.id === id);
  const twice = placed
    .filter(({ figure }, i) => firstOf(figure.id) < i)
    .map(({ figure: { id }, file, line }): PackProblem => ({
      code: 'twice',
      file,
      line,
      path: id,
      facts: { value: id },
    }));
  const wrong = figureProblems(pack).map(({ figure: id, code, role, text }): PackProblem => {
    const { figure, file, line } = placed[firstOf(id)]!;
    const { indicator } = figure;
    const facts = { value: text, indicator, role, roles: FIGURE_METHODS[indicator].roles.join(', ') };
    return { code, file, line, path: `${id}.terms.${role}`, facts };
  });
  return [...twice, ...wrong];
}
