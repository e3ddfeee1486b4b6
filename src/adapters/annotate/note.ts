import { causesFor } from '../../core/causes/causes-for';
import { causeGroups } from '../../core/causes/cause-groups';
import type { ReturnCause } from '../../core/model/cause';
import type { Finding } from '../../core/model/finding';
import type { Period } from '../../core/model/period';
import { RULE_CLASSES } from '../../core/model/rule';
import { causeSentence } from '../../locales/cause-words';
import { findingMessage, findingRequest } from '../../locales/finding-words';
import { formatMonth, UNDEFINED_MARK } from '../../locales/format';
import type { RuleBook } from '../../locales/rule-book';
import type { Words } from '../../locales/words';

/** Most notes of one workbook, and characters of one text: findings quote what a file says. */
const NOTES = 500;
const CHARACTERS = 2_000;

/** What is sent back about one workbook. */
export interface SendBack {
  readonly enterprise: { readonly code: string | null; readonly name: string | null };
  readonly period: Period;
  /** whatever was found; only what the enterprise may see is used */
  readonly findings: readonly Finding[];
  /** which cells could settle what fails; only what the arithmetic of the return forces is used */
  readonly causes?: readonly ReturnCause[];
  readonly book: RuleBook;
  readonly words: Words;
}

/** One finding in the words an enterprise is shown. */
export interface Note {
  readonly number: number;
  /** one sentence for this note and those after it that have the same cause; null for all others */
  readonly heading: string | null;
  readonly class: Finding['class'];
  readonly cells: Finding['cells'];
  readonly message: string;
  readonly request: string;
}

/**
 * The notes of a workbook, heaviest first, those of one cause together where their heaviest stands. Here the red line of domain.md §1 is held: what is meant for the office is
 * left out, and expectations, suggestions and evidence are taken away before any word is made.
 */
export function notesOf({ findings, causes = [], words, book }: SendBack): {
  readonly notes: readonly Note[];
  readonly more: number;
} {
  const shown = findings
    .filter(({ audience }) => audience === 'enterprise')
    .map((finding): Finding => ({ ...finding, expected: null, suggestions: [], evidence: null }))
    .sort((a, b) => RULE_CLASSES.indexOf(a.class) - RULE_CLASSES.indexOf(b.class));
  const groups = causeGroups(shown, causesFor(causes, 'enterprise'));
  const headings = new Map(
    groups.map((group) => [group.findings[0], causeSentence(group, 'enterprise', words, book)] as const),
  );
  const inGroups = groups.flatMap((group) => group.findings);
  const notes = inGroups.slice(0, NOTES).map((finding, at): Note => {
    const message = findingMessage(finding, words, book).slice(0, CHARACTERS);
    return {
      number: at + 1,
      heading: headings.get(finding)?.slice(0, CHARACTERS) ?? null,
      class: finding.class,
      cells: finding.cells,
      message,
      request: findingRequest(finding, words) ?? '',
    };
  });
  return { notes, more: shown.length - notes.length };
}

/** Who the return is of and for when, as facts of a heading. */
export function headingFacts({ enterprise, period, words }: SendBack): Record<string, string> {
  return {
    name: enterprise.name?.slice(0, 200) ?? words.terms.noName,
    code: enterprise.code?.slice(0, 40) ?? UNDEFINED_MARK,
    period: formatMonth(period, words),
  };
}
