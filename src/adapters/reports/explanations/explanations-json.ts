import type { Earlier } from '../../../core/explanations/explanation-history';
import { isCurrent, type ExplanationLine } from '../../../core/explanations/explanation-lines';
import { formatPeriod } from '../../../core/model/period';
import type { Words } from '../../../locales/words';
import { aboutText, codeOfFiler, type ExplanationsReport } from './explanations-report';
import type { ExplanationsOutput } from './explanations-schema';

type LineJson = ExplanationsOutput['explanations'][number];

export function earlierJson({ decision, explanation }: Earlier): LineJson['before'][number] {
  const { period, origin, reason, text } = explanation;
  return { period: formatPeriod(period), decision, origin, reason, text };
}

const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);

function lineJson(line: ExplanationLine, report: ExplanationsReport, words: Words): LineJson {
  const { explanation, name, contact, telephone, finding, before } = line;
  const { id, filer, form, rule, cell, fingerprint, origin, reason, text } = explanation;
  const { recordedAt, recordedBy, decision, decidedAt, decidedBy, decidedWhy } = explanation;
  return {
    ...{ id, enterprise: codeOfFiler(filer), name, contact, telephone, form, rule, cell, fingerprint },
    current: isCurrent(line),
    message: aboutText(line, report, words),
    values: (finding?.values ?? []).map((one) => ({
      ...{ name: one.name, value: finite(one.value), unit: one.unit, when: one.when },
    })),
    ...{ origin, reason, text, recordedAt, recordedBy, decision, decidedAt, decidedBy, decidedWhy },
    before: before.map(earlierJson),
  };
}

/** The explanations of a month as `shenbao.explanations/1`. */
export function explanationsJson(report: ExplanationsReport, words: Words): ExplanationsOutput {
  const { ledger, pack, period, lines } = report;
  return {
    schema: 'shenbao.explanations/1',
    ...{ ledger, pack: pack.id, packVersion: pack.version, period: formatPeriod(period) },
    explanations: lines.map((line) => lineJson(line, report, words)),
  };
}
