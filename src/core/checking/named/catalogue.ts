import { alikeReturns } from './alike-returns';
import { checkCharacter } from './check-character';
import { codeFitsName } from './code-fits-name';
import { disjointClasses } from './disjoint-classes';
import { emptyFiling } from './empty-filing';
import { filedThatMonth } from './filed-that-month';
import { filedTwice } from './filed-twice';
import { formVersion } from './form-version';
import { inRegister } from './in-register';
import { inScope } from './in-scope';
import { industryAsRegistered } from './industry-as-registered';
import type { NamedCheck } from './named-check';
import { periodAsAsked } from './period-as-asked';
import { repeatedFiling } from './repeated-filing';
import { unitSlip } from './unit-slip';
import { vanishedRows } from './vanished-rows';

const CHECKS: readonly NamedCheck[] = [
  alikeReturns,
  checkCharacter,
  codeFitsName,
  disjointClasses,
  emptyFiling,
  filedThatMonth,
  filedTwice,
  formVersion,
  inRegister,
  inScope,
  industryAsRegistered,
  periodAsAsked,
  repeatedFiling,
  unitSlip,
  vanishedRows,
];

/** The checks that a rule can name with `check:` in place of an expression. */
export const NAMED_CHECKS: ReadonlyMap<string, NamedCheck> = new Map(CHECKS.map((check) => [check.name, check]));
