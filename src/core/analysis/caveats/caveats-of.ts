import type { Caveat, CaveatCode } from '../../model/analysis';
import type { Withheld } from '../publish/published';
import type { FilingNotes } from '../source/filing-columns';
import type { DraftTable } from '../tables/draft';
import type { Work } from '../work';
import { baseCaveats } from './base-caveats';
import { coverageCaveats } from './coverage-caveats';
import { highTechCaveats } from './high-tech-caveats';
import { measureCaveats } from './measure-caveats';
import { planCaveats } from './plan-caveats';
import { scopeCaveats } from './scope-caveats';
import { tableCaveats } from './table-caveats';

/** What the caveats of an analysis are found from. */
export interface CaveatInput {
  readonly work: Work;
  /** null where the figures come from columns, whose source has looked at the filings */
  readonly notes: FilingNotes | null;
  /** as shown */
  readonly tables: readonly DraftTable[];
  readonly withheld: readonly Withheld[];
  /** tables left out because there are too many to look through */
  readonly left: number;
}

/** Those whose facts or rows say nothing of one respondent. */
const PUBLIC: readonly CaveatCode[] = [
  'returns-missing',
  'entrants',
  'exits',
  'bases-restated',
  'high-tech-set-changed',
  'growth-nominal',
  'value-added-apart',
  'rounded-parts',
  'suppressed',
  'top-withheld',
  'plan-forecast',
  'plan-inferred',
  'reference-inferred',
  'spring-festival',
  'nothing-filed',
  'quarter-not-over',
  'growth-hardly',
  'no-bridge',
];

/** Facts that are amounts of few. */
const AMOUNTS: readonly string[] = ['amount', 'published', 'restated', 'share'];

function forPublic(caveat: Caveat): Caveat {
  const facts = Object.fromEntries(Object.entries(caveat.facts).filter(([name]) => !AMOUNTS.includes(name)));
  return { ...caveat, members: [], facts };
}

/** Everything a statistician would say beside the figures, warnings first. */
export function caveatsOf(input: CaveatInput): readonly Caveat[] {
  const { work } = input;
  const all = [
    ...coverageCaveats(work),
    ...scopeCaveats(work, input.notes),
    ...baseCaveats(work),
    ...measureCaveats(work),
    ...highTechCaveats(work),
    ...planCaveats(work),
    ...tableCaveats(input),
  ];
  const sorted = [
    ...all.filter(({ weight }) => weight === 'warning'),
    ...all.filter(({ weight }) => weight === 'note'),
  ];
  if (!work.request.publish) return sorted;
  return sorted.filter(({ code }) => PUBLIC.includes(code)).map(forPublic);
}
