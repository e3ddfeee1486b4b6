import { sameCell, type CellRef } from '../core/model/cell';
import type { ChangedCell, ReturnCause } from '../core/model/cause';
import type { CauseGroup, SharedCause } from '../core/causes/cause-groups';
import type { Audience } from '../core/model/rule';
import type { BilingualText } from '../core/model/text';
import { CAUSE_TEXTS as TEXTS } from './cause-texts';
import { fill } from './fill';
import { valueName } from './finding-names';
import { formatCell, formatQuantity } from './format';
import { inLanguage, type RuleBook } from './rule-book';
import type { Words } from './words';

/** Rules and sets of cells named in one sentence; the JSON report has all. */
const RULES = 12;
const SETS = 6;

type Kept = Readonly<Record<string, string | number>>;

const say = (text: BilingualText, words: Words, facts: Kept = {}): string =>
  fill(inLanguage(text, words.language), facts);

function ruleNames(ids: readonly string[], words: Words): string {
  const rules = [...new Set(ids)];
  const more = rules.length > RULES ? ['…'] : [];
  return [...rules.slice(0, RULES), ...more].join(words.terms.separator);
}

/** The cell with the row and column that it is, where a finding names them. */
function cellName({ findings }: CauseGroup, cell: CellRef, words: Words, book: RuleBook) {
  for (const finding of findings) {
    const value = finding.values.find(({ at, when }) => when === 'now' && at !== null && sameCell(at, cell));
    if (value) return say(TEXTS.named, words, { cell: formatCell(cell), name: valueName(finding, value, words, book) });
  }
  return formatCell(cell);
}

function columnNames(cause: Extract<SharedCause, { kind: 'swapped-columns' }>, words: Words, book: RuleBook): string {
  const columns = book.form(cause.form)?.columns ?? [];
  const nameOf = (id: string): string => {
    const column = columns.find((one) => one.id === id);
    return column ? inLanguage(column.name, words.language) : id;
  };
  return cause.pairs
    .map((pair) => say(TEXTS.pair, words, { one: nameOf(pair[0] ?? ''), other: nameOf(pair[1] ?? '') }))
    .join(words.terms.separator);
}

/**
 * One sentence for findings that one cause explains: what contradicts, and that the records be checked. Never a value,
 * and to an enterprise no kind of slip either: most kinds say the value (domain.md §1).
 * @returns null for a finding by itself
 */
export function causeSentence(group: CauseGroup, audience: Audience, words: Words, book: RuleBook): string | null {
  const { cause, findings } = group;
  if (cause === null) return null;
  const facts = {
    count: findings.length,
    rules: ruleNames(
      findings.map(({ rule }) => rule),
      words,
    ),
  };
  if (cause.kind === 'repeated-filing') return say(TEXTS.repeated, words, facts);
  if (cause.kind === 'swapped-columns') {
    return say(TEXTS.columns, words, { ...facts, columns: columnNames(cause, words, book) });
  }
  const cell = cause.cell === null ? say(TEXTS.somewhere, words) : cellName(group, cause.cell, words, book);
  const sentence = say(TEXTS.cell, words, { ...facts, cell });
  const slips: Readonly<Record<string, BilingualText>> = TEXTS.slips;
  const slip = audience === 'office' && cause.reason !== null ? slips[cause.reason] : undefined;
  return slip ? sentence + say(TEXTS.looksLike, words, { slip: say(slip, words) }) : sentence;
}

const placeOf = ({ at, name }: ChangedCell): string => (at ? formatCell(at) : name);

function rangeOf({ low, high, unit }: ChangedCell, words: Words): string | null {
  const { report } = words;
  const told = (value: number): string => formatQuantity(value, unit, words);
  if (low !== null && high !== null) {
    return low === high ? told(low) : fill(report.between, { low: told(low), high: told(high) });
  }
  if (low !== null) return fill(report.atLeast, { low: told(low) });
  return high === null ? null : fill(report.atMost, { high: told(high) });
}

/**
 * Which cells could settle what fails in a part of a return: all ties, so many of them named. Between which values a
 * single cell would do is told on the enterprise's own screen alone, and where no other cell would do.
 */
export function causeLine({ rules, state, sets, complete }: ReturnCause, audience: Audience, words: Words): string {
  const facts = { rules: ruleNames(rules, words) };
  if (state === 'needs-large') return say(TEXTS.needsLarge, words, facts);
  if (state === 'too-many') return say(TEXTS.tooMany, words, facts);
  const cells = sets
    .slice(0, SETS)
    .map((set) => set.map(placeOf).join(' + '))
    .join(words.terms.separator);
  const first = sets.length === 1 && sets[0]!.length === 1 ? sets[0]![0]! : null;
  if (sets.length === 1 && complete) {
    const range = audience === 'enterprise' && first ? rangeOf(first, words) : null;
    return say(TEXTS.one, words, { ...facts, cells }) + (range === null ? '' : say(TEXTS.range, words, { range }));
  }
  const rest = sets.length - SETS;
  const more = rest > 0 ? say(TEXTS.more, words, { count: rest }) : '';
  return say(TEXTS.ties, words, { ...facts, cells: cells + more }) + (complete ? '' : say(TEXTS.perhapsMore, words));
}
