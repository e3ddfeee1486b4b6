import { findingsFor } from '../checking/for-audience';
import type { CellRef } from '../model/cell';
import type { Explanation } from '../model/explanation';
import type { Finding } from '../model/finding';
import type { FormDefinition } from '../model/form';
import type { WorkbookGrid } from '../model/grid';
import { samePeriod, type Period } from '../model/period';
import type { FilingResult } from '../model/result';
import { awaitingRecalculation } from './awaiting-recalculation';
import { filerGaps, type FilerGap } from './filer-gaps';
import { explainer, type Explained } from './match-explanations';

export type GateItemId = 'forms' | 'period' | 'filer' | 'mandatory' | 'verify' | 'recalculation';

/** One line of the checklist before submission. */
export interface GateItem {
  readonly id: GateItemId;
  readonly done: boolean;
  /** how many things are left to do */
  readonly open: number;
  /** where, as far as they have a place */
  readonly at: readonly CellRef[];
  /** forms that are missing, where it is about forms */
  readonly forms: readonly string[];
  /** empty parts of the filler block, where it is about that */
  readonly gaps: readonly FilerGap[];
}

/** Whether a return may be submitted, and what is in the way. */
export interface Gate {
  readonly open: boolean;
  readonly items: readonly GateItem[];
  /** verify findings and what stands in 说明 for each */
  readonly explained: readonly { readonly finding: Finding; readonly by: Explained }[];
}

export interface Submission {
  readonly book: WorkbookGrid;
  readonly results: readonly FilingResult[];
  readonly explanations: readonly Explanation[];
  /** the period that is due; null = the forms must agree among themselves */
  readonly asked: Period | null;
  /** of the pack */
  readonly forms: readonly FormDefinition[];
  /** ids of the forms that are due; left out = those that are there */
  readonly due?: readonly string[];
  /** findings about the file as a whole */
  readonly fileFindings?: readonly Finding[];
}

function item(id: GateItemId, open: number, facts: Partial<Omit<GateItem, 'id' | 'done' | 'open'>> = {}): GateItem {
  return { id, done: open === 0, open, at: [], forms: [], gaps: [], ...facts };
}

function formsItem({ results, due }: Submission): GateItem {
  const there = new Set(results.map(({ filing }) => filing.form.id));
  if (there.size === 0) return item('forms', 1);
  const missing = (due ?? []).filter((id) => !there.has(id));
  return item('forms', missing.length, { forms: missing });
}

function periodItem({ results, asked }: Submission): GateItem {
  const filings = results.map(({ filing }) => filing);
  const wanted = asked ?? filings.find(({ period }) => period !== null)?.period ?? null;
  const wrong = filings.filter(({ period }) => !period || !wanted || !samePeriod(period, wanted));
  return item('period', wrong.length, {
    at: wrong.flatMap(({ periodAt }) => periodAt ?? []),
    forms: wrong.map(({ form }) => form.id),
  });
}

const firstCells = (findings: readonly Finding[]): CellRef[] => findings.flatMap(({ cells: [first] }) => first ?? []);

/**
 * The one gate before submission, for the pane and the command line alike: forms, period and filler block are there, no
 * mandatory finding, every verify finding explained, no formula awaiting recalculation. Only what an enterprise may see
 * counts: what the office knows never stands in the way of filing (先进库后有数, domain.md §1).
 */
export function judgeSubmission(input: Submission): Gate {
  const { book, results, explanations, forms, fileFindings = [] } = input;
  const all = [...fileFindings, ...results.flatMap(({ findings }) => findings)];
  const findings = findingsFor(all, 'enterprise');
  const mandatory = findings.filter((finding) => finding.class === 'mandatory');
  const verify = findings.filter((finding) => finding.class === 'verify');
  const explain = explainer(explanations, forms);
  const explained = verify.map((finding) => ({ finding, by: explain(finding) }));
  const left = explained.filter(({ by }) => by.state !== 'accepted').map(({ finding }) => finding);
  const filings = results.map(({ filing }) => filing);
  const gaps = filerGaps(book, filings);
  const waiting = awaitingRecalculation(book, filings);
  const items = [
    formsItem(input),
    periodItem(input),
    item('filer', gaps.length, { gaps, at: gaps.flatMap(({ at }) => at ?? []) }),
    item('mandatory', mandatory.length, { at: firstCells(mandatory) }),
    item('verify', left.length, { at: firstCells(left) }),
    item('recalculation', waiting.length, { at: waiting }),
  ];
  return { open: items.every(({ done }) => done), items, explained };
}
