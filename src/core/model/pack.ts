import type { FormDefinition } from './form';
import type { FigureDefinition } from './figure-definition';
import type { AnalysisDefinition } from './analysis-definition';
import type { PlanBook } from './plan';
import type { RuleDefinition } from './rule';
import type { BilingualText } from './text';
import type { WorkCalendar } from './work-calendar';

/** A dated collection of forms and rules that a statistics office owns (`haikou`). Words and rules, no code. */
export interface Pack {
  readonly id: string;
  readonly name: BilingualText;
  readonly version: string;
  readonly forms: readonly FormDefinition[];
  readonly rules: readonly RuleDefinition[];
  /** plans and reference data; absent in packs without any */
  readonly planBook?: PlanBook;
  /** the figures shown of every return; absent in packs without any */
  readonly figures?: readonly FigureDefinition[];
  /** days off and due dates that were announced; absent in packs without any */
  readonly calendar?: WorkCalendar;
  /** what is computed over all returns of the zone; absent in packs that analyse nothing */
  readonly analysis?: AnalysisDefinition;
}
