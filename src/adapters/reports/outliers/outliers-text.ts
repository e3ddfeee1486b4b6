import { rowNumberOf } from '../../../core/model/flat-table';
import type { OutlierFlag, OutlierGroup, OutlierResult } from '../../../core/outliers/outlier-result';
import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import type { OutlierWords } from '../../../locales/outlier-words';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import { printable } from '../text/printable';
import type { OutliersReport } from './outliers-report';

/** Lines of flags, and rows named at a reason; the JSON output has all. */
const MOST_FLAGS = 50;
const MOST_ROWS = 10;
/** Groups listed one by one. */
const MOST_GROUPS = 30;

const short = (value: number): string => formatNumber(Number(value.toPrecision(6)));

function groupLine(group: OutlierGroup, isRatio: boolean, words: OutlierWords): string {
  const name = group.by.length === 0 ? words.whole : group.by.map((one) => one ?? words.blank).join(' · ');
  const n = formatNumber(group.n);
  if (group.undecided !== null) return fill(words.undecided, { name, n, why: words.why[group.undecided] });
  const line = fill(words.group, {
    name,
    n,
    measure: isRatio ? words.ratio : words.figure,
    median: short(group.medianRatio!),
    low: short(group.bounds![0]),
    high: short(group.bounds![1]),
  });
  return group.reference ? `${line} (${words.reference})` : line;
}

function flagLine(flag: OutlierFlag, row: number, words: OutlierWords): string {
  const [low, high] = flag.expected;
  const facts = {
    row: String(row),
    current: short(flag.current),
    score: flag.score.toFixed(1),
    low: short(low),
    high: short(high),
    strong: flag.strong ? words.strong : '',
  };
  if (flag.previous === null) return fill(words.flagAlone, facts);
  return fill(words.flag, { ...facts, previous: short(flag.previous), ratio: short(flag.ratio!) });
}

function excludedLines(
  { excluded }: OutlierResult,
  row: (record: number) => number,
  words: OutlierWords,
): readonly string[] {
  const reasons = [...new Set(excluded.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const records = excluded.filter((one) => one.reason === reason).map(({ record }) => record);
    const shown = records.slice(0, MOST_ROWS).map((record) => String(row(record)));
    const rows = [...shown, ...(records.length > MOST_ROWS ? ['…'] : [])].join(', ');
    return fill(words.excluded, { reason: words.reasons[reason], count: formatNumber(records.length), rows });
  });
}

/** Unlikely rows of a flat table, for people: the most unlikely first. */
export function outliersText(report: OutliersReport, words: Words, own: OutlierWords): string {
  const { path, request, found, refusal } = report;
  if (refusal !== null) {
    const { what, why, todo } = refusalWords(refusal, words);
    return `${[path, what, why, todo].map(printable).join(words.terms.semicolon)}\n`;
  }
  const { table, result } = found!;
  const row = (record: number): number => rowNumberOf(table, record);
  const head = fill(own.head, {
    path,
    rows: formatNumber(table.rowCount),
    method: own.methods[request.method],
    flagged: formatNumber(result.flagged.length),
    excluded: formatNumber(result.excluded.length),
  });
  const flags = [...result.flagged].sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  const more = (all: readonly unknown[], most: number): string[] =>
    all.length > most ? [`  ${fill(own.more, { count: formatNumber(all.length - most) })}`] : [];
  const lines = [
    head,
    ...result.groups.slice(0, MOST_GROUPS).map((group) => groupLine(group, request.previous !== null, own)),
    ...more(result.groups, MOST_GROUPS),
    ...flags.slice(0, MOST_FLAGS).map((flag) => `  ${flagLine(flag, row(flag.record), own)}`),
    ...more(flags, MOST_FLAGS),
    ...excludedLines(result, row, own),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}
