import type { CompiledPack } from '../../../core/checking/compiled-pack';
import { findingsFor } from '../../../core/checking/for-audience';
import type { Finding } from '../../../core/model/finding';
import type { FormDefinition } from '../../../core/model/form';
import type { Period } from '../../../core/model/period';
import type { Audience } from '../../../core/model/rule';
import { canonicalDigest } from '../../../core/submission/canonical-values';
import { judgeSubmission, type Gate } from '../../../core/submission/gate';
import { explainer } from '../../../core/submission/match-explanations';
import { readReceipt, type FoundReceipt } from '../../../core/submission/receipt';
import type { Checked } from './engine';
import { groupFindings, keysOf, placeOf, type FindingEntry, type FindingGroup } from './finding-groups';
import { countFindings, type FindingCounts } from './what-is-left';

/** What the pane shows of a workbook that was read and checked, for one audience. */
export interface ReturnView {
  readonly enterprise: { readonly name: string | null; readonly code: string | null };
  readonly period: Period | null;
  readonly forms: readonly FormDefinition[];
  readonly groups: readonly FindingGroup[];
  /** in the order of the list */
  readonly entries: readonly FindingEntry[];
  readonly counts: FindingCounts;
  readonly gate: Gate;
  /** the receipt in the workbook, and whether it is of the values as they are now */
  readonly receipt: { readonly found: FoundReceipt; readonly current: boolean } | null;
  /** rules that could not be decided, each once */
  readonly undecided: readonly string[];
}

/** Whether the return may be submitted; the same gate as that of the command line. */
export function gateOf(checked: Checked, { forms }: CompiledPack): Gate {
  return judgeSubmission({ ...checked, asked: checked.input.asked, forms });
}

function entriesOf(findings: readonly Finding[], { explanations }: Checked, { forms }: CompiledPack): FindingEntry[] {
  const keys = keysOf(findings);
  const explain = explainer(explanations, forms);
  return findings.map((finding, i): FindingEntry => {
    const own = { key: keys[i]!, draftKey: placeOf(finding), finding };
    if (finding.class !== 'verify') return { ...own, state: null, explanation: null };
    return { ...own, ...explain(finding) };
  });
}

function receiptOf({ book, input, explanations }: Checked): ReturnView['receipt'] {
  const found = readReceipt(book);
  if (!found) return null;
  return { found, current: found.digest === canonicalDigest(input.filings, explanations) };
}

/** A checked workbook as its audience may see it (domain.md §1, the red line). */
export function viewOf(checked: Checked, audience: Audience, pack: CompiledPack): ReturnView {
  const { results, input, fileFindings } = checked;
  const findings = findingsFor([...fileFindings, ...results.flatMap((one) => one.findings)], audience);
  const groups = groupFindings(entriesOf(findings, checked, pack));
  const entries = groups.flatMap((group) => group.entries);
  const named = input.filings.find(({ enterprise }) => enterprise.name !== null) ?? input.filings[0];
  return {
    enterprise: { name: named?.enterprise.name ?? null, code: named?.enterprise.code ?? null },
    period: input.asked,
    forms: [...new Set(input.filings.map(({ form }) => form))],
    groups,
    entries,
    counts: countFindings(entries),
    gate: gateOf(checked, pack),
    receipt: receiptOf(checked),
    undecided: [...new Set(results.flatMap((one) => one.undecided.map(({ rule }) => rule)))],
  };
}
