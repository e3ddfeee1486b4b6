import {
  countsOf,
  isUnexplained,
  type ComparedValue,
  type JudgedChange,
} from '../../../core/comparison/return-comparison';
import { addressOf, type CellRef } from '../../../core/model/cell';
import type { Finding } from '../../../core/model/finding';
import type { FormDefinition } from '../../../core/model/form';
import { formatPeriod } from '../../../core/model/period';
import { findingMessage } from '../../../locales/finding-words';
import type { Words } from '../../../locales/words';
import { refusalJson } from '../json/refusal-json';
import { changeNames } from './change-words';
import type { ComparedReturn, CompareReport } from './compare-report';
import type { CompareOutput } from './compare-schema';
import { comparisonJson } from './comparison-counts';

type ComparedOutput = CompareOutput['compared'][number];

const cellJson = (cell: CellRef) => ({ sheet: cell.sheet, address: addressOf(cell) });

function valueJson(one: ComparedValue | null): ComparedOutput['changes'][number]['before'] {
  return one && { state: one.state, value: one.value, at: one.at && cellJson(one.at) };
}

function changeJson(change: JudgedChange, form: FormDefinition, words: Words): ComparedOutput['changes'][number] {
  const { part, kind, place, code, row, column, unit, asked, explained } = change;
  return {
    ...{
      part,
      kind,
      place,
      code,
      group: row?.group ?? null,
      name: changeNames(change, form, words).name,
      column,
      unit,
    },
    ...{ before: valueJson(change.before), after: valueJson(change.after) },
    ...{ asked: [...asked], explained, unexplained: isUnexplained(change) },
  };
}

function comparedJson(one: ComparedReturn, report: CompareReport, words: Words): ComparedOutput {
  const { comparison, before, after, why } = one;
  const { form, enterprise } = comparison.after;
  const told = (finding: Finding) => ({
    rule: finding.rule,
    class: finding.class,
    cells: finding.cells.map(cellJson),
    message: findingMessage(finding, words, report.book),
    fingerprint: finding.fingerprint,
  });
  return {
    ...{ form: form.id, enterprise: enterprise.code, enterpriseName: enterprise.name },
    ...{ before: { ...before }, after: { ...after }, why },
    same: comparison.changes.length === 0,
    summary: comparisonJson(countsOf(comparison)),
    changes: comparison.changes.map((change) => changeJson(change, form, words)),
    fixed: comparison.fixed.map(told),
    undecided: comparison.undecided.map(told),
    still: comparison.still.map(({ after: now, sameValues }) => ({ ...told(now), sameValues })),
    new: comparison.broken.map((finding) => ({
      ...told(finding),
      undecidedBefore: comparison.undecidedBefore.has(finding),
    })),
  };
}

/** A comparison as `shenbao.compare/1`. */
export function compareJson(report: CompareReport, words: Words): CompareOutput {
  return {
    schema: 'shenbao.compare/1',
    pack: report.pack.id,
    packVersion: report.pack.version,
    period: formatPeriod(report.period),
    compared: report.compared.map((one) => comparedJson(one, report, words)),
    notCompared: report.notCompared.map((one) => ({ ...one })),
    refused: report.refused.map(({ path, refusal }) => ({ path, refusal: refusalJson(refusal, words) })),
  };
}
