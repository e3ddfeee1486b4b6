import { FIGURE_METHODS } from '../../core/figures/figure-methods';
import { figureProblems } from '../../core/figures/figure-plan';
import type { Pack } from '../../core/model/pack';
import type { PackProblem } from './pack-problem';

/** What a schema cannot say of figures: ids given twice, terms that name nothing in the forms, parts not given. */
export function checkFigures(pack: Pack, file: string): PackProblem[] {
  const figures = pack.figures ?? [];
  const problem = (code: PackProblem['code'], path: string, message: string): PackProblem => ({
    code,
    file,
    line: null,
    path,
    message,
  });
  const twice = figures.filter(({ id }, i) => figures.findIndex((other) => other.id === id) < i);
  const duplicates = twice.map(({ id }) =>
    problem('duplicate', id, `the figure “${id}” stands here twice; give each its own id`),
  );
  const unknown = figureProblems(pack).map(({ figure, code, role, text }) => {
    const { indicator } = figures.find(({ id }) => id === figure)!;
    const roles = FIGURE_METHODS[indicator].roles.join(', ');
    const messages = {
      'unknown-place': `“${text}” names nothing in the forms; write form.item.column, such as B2041.r01.ytd`,
      'missing-role': `${indicator} needs the term “${role}”; give all of ${roles}`,
      'unknown-role': `${indicator} takes no term “${role}”; it takes ${roles}`,
    };
    return problem('unknown-reference', `${figure}.terms.${role}`, messages[code]);
  });
  return [...duplicates, ...unknown];
}
