import type { DetectResult } from './run-detect';
import type { KindTally } from './tally';

const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(part === whole ? 0 : 1)} %`;

type Counts = Record<keyof KindTally, number>;

/** One table of counts added up over all settings. */
function added<T extends object>(maps: readonly ReadonlyMap<string, T>[]): ReadonlyMap<string, T> {
  const sums = new Map<string, T>();
  for (const map of maps) {
    for (const [name, counts] of map) {
      const known = sums.get(name) as Record<string, number> | undefined;
      const own = counts as Record<string, number>;
      const sum = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, value + (known?.[key] ?? 0)]));
      sums.set(name, sum as T);
    }
  }
  return sums;
}

function kindRow(name: string, { planted, found, named, called, oneCell, rightCell, rightValue }: Counts): string {
  const own = named === 0 ? '—' : share(named, planted);
  const cells = [
    share(found, planted),
    own,
    share(called, planted),
    share(rightCell, oneCell),
    share(rightValue, oneCell),
  ];
  return `| ${[name, String(planted), ...cells].join(' | ')} |`;
}

/**
 * What came of each kind of error over all settings, as Markdown: how often a finding stands at a changed cell, one of the
 * relation made for the kind, how often it is called, the cell named first, the true value proposed first; then the
 * precision of the call list by what puts an enterprise on it.
 */
export function kindTable(results: readonly DetectResult[]): string {
  const kinds = [...added(results.map(({ tally }) => tally.kinds))];
  const evidence = [...added(results.map(({ tally }) => tally.evidence))].sort(([, a], [, b]) => b.called - a.called);
  return [
    '| kind | planted | found | by its relation | called | right cell | right value |',
    '|---|---|---|---|---|---|---|',
    ...kinds.map(([name, counts]) => kindRow(name, counts)),
    '',
    '| called because of | calls | with an error |',
    '|---|---|---|',
    ...evidence.map(([name, { called, right }]) => `| ${name} | ${String(called)} | ${share(right, called)} |`),
    '',
  ].join('\n');
}
