import type { Layout } from '../../checking/layout';
import type { AnalysisDefinition } from '../../model/analysis-definition';
import { unitOf } from '../../model/unit';
import { planMeasures, planTerm, TERM_NAMES } from './measure-plan';

/** What is wrong with the analysis of a pack. */
export interface DefinitionProblem {
  readonly code: 'unknown-place' | 'units-differ' | 'unknown-measure' | 'no-terms' | 'unknown-column' | 'twice';
  /** where in the file: `measures.output.terms.ytd` */
  readonly path: string;
  readonly value: string;
  /** what could stand there */
  readonly allowed: string;
}

function measureProblems(
  { id, terms, unit, where, countAbove }: AnalysisDefinition['measures'][number],
  layout: Layout,
): DefinitionProblem[] {
  const path = `measures.${id}`;
  const problems: DefinitionProblem[] = [];
  const add = (code: DefinitionProblem['code'], at: string, value: string, allowed = ''): unknown =>
    problems.push({ code, path: `${path}.${at}`, value, allowed });
  if (terms.ytd === undefined && terms.month === undefined && terms.quarter === undefined) {
    add('no-terms', 'terms', id, 'ytd, month, quarter');
  }
  for (const name of TERM_NAMES) {
    const text = terms[name];
    if (text === undefined) continue;
    const term = planTerm(text, layout);
    if (term === null) add('unknown-place', `terms.${name}`, text);
    else if (term === 'units-differ') add('units-differ', `terms.${name}`, text);
    else {
      const columns = term.places[0]!.form.form.columns.map((column) => column.id);
      if (where && !columns.includes(where.column)) add('unknown-column', 'where', where.column, columns.join(', '));
      const [own, printed] = [unitOf(term.unit), unitOf(unit)];
      const convertible =
        own.dimension === printed.dimension && (own.dimension !== 'other' || own.name === printed.name);
      if (!convertible && countAbove === undefined) add('units-differ', 'unit', `${term.unit}, ${unit}`);
    }
  }
  return problems;
}

/** What a schema cannot say of the analysis of a pack: places that are not in the forms, measures that are not there. */
export function definitionProblems(definition: AnalysisDefinition, layout: Layout): readonly DefinitionProblem[] {
  const { measures, ratios, lead, groupMeasures, groupRatios } = definition;
  const problems = measures.flatMap((measure) => measureProblems(measure, layout));
  const [measureIds, ratioIds] = [measures.map(({ id }) => id), ratios.map(({ id }) => id)];
  const seen = new Set<string>();
  for (const id of [...measureIds, ...ratioIds]) {
    if (seen.has(id)) problems.push({ code: 'twice', path: id, value: id, allowed: '' });
    seen.add(id);
  }
  const known = (path: string, value: string, ids: readonly string[]): void => {
    if (!ids.includes(value)) problems.push({ code: 'unknown-measure', path, value, allowed: ids.join(', ') });
  };
  // a table by groups is of enterprises: what stands in a book of the zone has none
  const plans = planMeasures(definition, layout);
  const ofEnterprises = measureIds.filter((id) => plans.get(id)?.ofZone !== true);
  known('lead', lead, ofEnterprises);
  for (const id of groupMeasures) known('groupMeasures', id, ofEnterprises);
  for (const id of groupRatios) known('groupRatios', id, ratioIds);
  for (const { id, over } of ratios) for (const each of over) known(`ratios.${id}.over`, each, measureIds);
  return problems;
}
