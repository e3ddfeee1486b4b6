import type { BoundComparison, LinearSum } from './bound';
import { COMPARE } from './comparison';
import type { FailedComparison, LinearForm, LinearTerm } from './compiled-rule';
import { tellNumber, type TellTruth } from './explain-number';
import type { Frame } from './frame';
import { readAt } from './read';
import { explainSlack } from './slack';
import { spellNumber, spellTruth } from './spell';
import { evidenceOf, type ToldTruth } from './told';

/** Evaluates a comparison slowly; a failed one comes with its sides, slack and linear form. */
export function tellComparison(
  node: BoundComparison,
  frame: Frame,
  row: number,
  tellTruth: TellTruth,
  tolerance: number | undefined,
): ToldTruth {
  const left = tellNumber(node.left, frame, row, tellTruth);
  const right = tellNumber(node.right, frame, row, tellTruth);
  const slack = explainSlack(node, frame, row, tolerance);
  const value = COMPARE[node.operator](left.value, right.value, slack.value);
  const evidence = evidenceOf(spellTruth(node), value, [left.evidence, right.evidence]);
  if (Number.isNaN(value)) return { value, blames: [...left.blames, ...right.blames], evidence, failed: null };
  const failed: FailedComparison | null =
    value === 1
      ? null
      : {
          left: left.value,
          right: right.value,
          operator: node.operator,
          leftText: spellNumber(node.left),
          rightText: spellNumber(node.right),
          unit: node.measure?.name ?? null,
          slack: slack.value,
          slackFrom: slack.from,
          parts: slack.parts,
          linear: node.linear && spreadOut(node.linear, frame, row),
        };
  return { value, blames: [], evidence, failed };
}

/** A linear sum with the values of one frame; sums over groups become a term for every row. */
export function spreadOut(linear: LinearSum, frame: Frame, row: number): LinearForm {
  const terms: LinearTerm[] = [];
  let { constant } = linear;
  const spread = (sum: LinearSum, factor: number, at: number): void => {
    for (const term of sum.terms) {
      const coefficient = factor * term.coefficient;
      if (term.kind === 'read') {
        const { read } = term;
        terms.push({ ref: read.ref, row: read.op === 'row' ? at : null, coefficient, value: readAt(frame, read, at) });
        continue;
      }
      const rows = frame.groups[term.group]?.rowCount ?? 0;
      constant += coefficient * term.perRow.constant * rows;
      for (let r = 0; r < rows; r += 1) spread(term.perRow, coefficient, r);
    }
  };
  spread(linear, 1, row);
  return { terms, constant };
}
