import { findingsFor } from '../../../core/checking/for-audience';
import type { SheetChanges } from '../../../core/host/sheet-changes';
import { addressOf, type Cell } from '../../../core/model/cell';
import type { WorkbookGrid } from '../../../core/model/grid';
import { RULE_CLASSES, type RuleClass } from '../../../core/model/rule';
import { fill } from '../../../locales/fill';
import { findingMessage } from '../../../locales/finding-words';
import { valueName } from '../../../locales/finding-names';
import { formatNumber } from '../../../locales/format';
import type { PageWords } from '../../../locales/page-words';
import type { RuleBook } from '../../../locales/rule-book';
import { valueText } from '../../../locales/value-text';
import type { Words } from '../../../locales/words';
import type { FindingEntry } from '../../pane/desk/finding-groups';

/** Findings of a class, and corrections, that are listed; a paper of more pages is read by nobody. */
const MOST_LINES = 100;
/** Cells and figures told of a finding. */
const MOST_CELLS = 3;
const MOST_VALUES = 6;

/** A finding as the audit sheet prints it. */
export interface AuditLine {
  readonly key: string;
  readonly cells: readonly string[];
  readonly message: string;
  /** name and value with its unit */
  readonly values: readonly (readonly [string, string])[];
  /** null = none is asked for */
  readonly explanation: string | null;
}

/** The findings of one class. */
export interface AuditClass {
  readonly class: RuleClass;
  readonly lines: readonly AuditLine[];
  /** findings beyond those listed */
  readonly more: number;
}

function explanationOf({ finding, state, explanation }: FindingEntry, words: Words, texts: PageWords): string | null {
  if (finding.class !== 'verify') return null;
  if (!explanation || state === 'none') return texts.audit.notExplained;
  const { reason, text } = explanation;
  const said = [reason === null ? null : words.pane.explain.reasons[reason], text]
    .filter(Boolean)
    .join(words.terms.colon);
  return state === 'void' ? `${said} ${texts.audit.void}` : said;
}

/** What is printed of the findings: what an enterprise may see of its own return, and never a suggestion or a range. */
export function auditClasses(
  entries: readonly FindingEntry[],
  words: Words,
  texts: PageWords,
  book: RuleBook,
): readonly AuditClass[] {
  const own = entries.filter(({ finding }) => findingsFor([finding], 'enterprise').length > 0);
  return RULE_CLASSES.map((wanted): AuditClass => {
    const of = own.filter(({ finding }) => finding.class === wanted);
    const lines = of.slice(0, MOST_LINES).map((entry): AuditLine => {
      const { finding, key } = entry;
      const cells = finding.cells.slice(0, MOST_CELLS).map((cell) => `${cell.sheet}!${addressOf(cell)}`);
      const rest = finding.cells.length - MOST_CELLS;
      return {
        key,
        cells: rest > 0 ? [...cells, fill(words.report.more, { count: rest })] : cells,
        message: findingMessage(finding, words, book),
        values: finding.values
          .slice(0, MOST_VALUES)
          .map((value) => [valueName(finding, value, words, book), valueText(finding, value, words, book)]),
        explanation: explanationOf(entry, words, texts),
      };
    });
    return { class: wanted, lines, more: of.length - lines.length };
  });
}

/** A corrected cell: where, what it was and what it is. */
export interface CorrectionLine {
  readonly sheet: string;
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

function cellText(cell: Cell | undefined, blank: string): string {
  if (!cell || cell.type === 'blank') return blank;
  return cell.type === 'number' ? formatNumber(cell.value) : cell.raw;
}

/** The corrections made here. @param ownSheets sheets that we write; what is in them is no correction */
export function correctionLines(
  received: WorkbookGrid,
  changes: readonly SheetChanges[],
  ownSheets: ReadonlySet<string>,
  blank: string,
): { readonly lines: readonly CorrectionLine[]; readonly more: number } {
  const all = changes
    .filter(({ sheet }) => !ownSheets.has(sheet))
    .flatMap(({ sheet, cells }) => {
      const grid = received.sheets.find(({ name }) => name === sheet);
      const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
      return inOrder.map((cell): CorrectionLine => {
        const { value } = cell;
        const after = typeof value === 'number' ? formatNumber(value) : (value ?? blank);
        return { sheet, address: addressOf(cell), before: cellText(grid?.cellAt(cell.row, cell.column), blank), after };
      });
    });
  return { lines: all.slice(0, MOST_LINES), more: Math.max(0, all.length - MOST_LINES) };
}
