import type { Finding } from '../core/model/finding';
import { fill } from './fill';
import { formatCell } from './format';
import type { Words } from './words';

/** Most cells named in a line; the JSON report has all. */
const CELLS = 6;

/** The cells of a finding as a line, the one most likely wrong first. */
export function cellList(finding: Finding, words: Words): string {
  const shown = finding.cells.slice(0, CELLS).map(formatCell).join(words.terms.separator);
  const rest = finding.cells.length - CELLS;
  return rest > 0 ? `${shown} ${fill(words.report.more, { count: rest })}` : shown;
}
