import type { Caveat, CaveatCode } from '../../model/analysis';
import { baseCaveats } from './base-caveats';
import type { CaveatInput } from './caveat-input';
import { coverageCaveats } from './coverage-caveats';
import { highTechCaveats } from './high-tech-caveats';
import { measureCaveats } from './measure-caveats';
import { planCaveats } from './plan-caveats';
import { scopeCaveats } from './scope-caveats';
import { tableCaveats } from './table-caveats';

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
  'tables-withheld',
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
