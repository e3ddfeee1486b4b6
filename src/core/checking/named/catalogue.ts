import { alikeReturns } from './alike-returns';
import { checkCharacter } from './check-character';
import { codeFitsName } from './code-fits-name';
import { cumulativeFiledAsMonth } from './cumulative-filed-as-month';
import { disjointClasses } from './disjoint-classes';
import { emptyFiling } from './empty-filing';
import { filedThatMonth } from './filed-that-month';
import { filedTwice } from './filed-twice';
import { formVersion } from './form-version';
import { inRegister } from './in-register';
import { inScope } from './in-scope';
import { industryAsRegistered } from './industry-as-registered';
import { knownFactor } from './known-factor';
import type { NamedCheck } from './named-check';
import { periodAsAsked } from './period-as-asked';
import { ratioHistory } from './ratio-history';
import { refiledLastYear } from './refiled-last-year';
import { repeatedFiling } from './repeated-filing';
import { repeatedMonth } from './repeated-values';
import { roundFigures } from './round-figures';
import { shiftedRows } from './shifted-rows';
import { swappedYears } from './swapped-years';
import { unitSlip } from './unit-slip';
import { vanishedRows } from './vanished-rows';

const CHECKS: readonly NamedCheck[] = [
  alikeReturns,
  checkCharacter,
  codeFitsName,
  cumulativeFiledAsMonth,
  disjointClasses,
  emptyFiling,
  filedThatMonth,
  filedTwice,
  formVersion,
  inRegister,
  inScope,
  industryAsRegistered,
  knownFactor,
  periodAsAsked,
  ratioHistory,
  refiledLastYear,
  repeatedFiling,
  repeatedMonth,
  roundFigures,
  shiftedRows,
  swappedYears,
  unitSlip,
  vanishedRows,
];

/** The checks that a rule can name with `check:` in place of an expression. */
export const NAMED_CHECKS: ReadonlyMap<string, NamedCheck> = new Map(CHECKS.map((check) => [check.name, check]));
