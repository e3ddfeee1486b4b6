import { fill } from '../../../locales/fill';
import type { Words } from '../../../locales/words';

/** Lines of a list that are shown unless all are asked for. */
const LISTED = 10;

/** A heading and a line each, the first few of many; nothing where there are none. */
export function listedLines(heading: string, lines: readonly string[], all: boolean, words: Words): string[] {
  if (lines.length === 0) return [];
  const shown = all ? lines : lines.slice(0, LISTED);
  const rest = lines.length - shown.length;
  return [
    '',
    heading,
    ...shown.map((line) => `  ${line}`),
    ...(rest > 0 ? [`  ${fill(words.report.more, { count: rest })}`] : []),
  ];
}
