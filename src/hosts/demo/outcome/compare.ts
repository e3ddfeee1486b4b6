import type { CheckOutput } from '../../../adapters/reports/json/check-schema';
import type { Truth, TruthEntry } from '../received/truth';

type Entry = CheckOutput['files'][number];
type Finding = Entry['findings'][number];

/** How well one planted error was found. */
export interface Found {
  readonly entry: TruthEntry;
  /** the planted cell is among a finding's cells; for errors without a cell: the right answer was given */
  readonly among: boolean;
  /** the planted cell is the first a finding names; false where there is no cell */
  readonly first: boolean;
  /** a finding of an expected rule, or the expected refusal */
  readonly rule: boolean;
}

/** What the check made of files in which nothing was planted. */
export interface CleanCount {
  readonly files: number;
  readonly mandatory: number;
  readonly verify: number;
  readonly hint: number;
  /** not read, not recognised */
  readonly lost: number;
}

export interface Comparison {
  readonly found: readonly Found[];
  readonly clean: CleanCount;
}

/** Entries of one file; a return inside a zip is reported under a longer path. */
function entriesOf(output: CheckOutput, path: string): Entry[] {
  const tail = `/${path}`;
  const slashed = (text: string): string => `/${text.replace(/\\/g, '/')}`;
  return output.files.filter(
    (file) =>
      slashed(file.path).endsWith(tail) ||
      slashed(file.path).includes(`${tail}!`) ||
      slashed(file.path).includes(`${tail}/`),
  );
}

function isHinted(finding: Finding, entry: TruthEntry): boolean {
  return entry.hints.includes(finding.rule) || entry.hints.includes(finding.code);
}

function findAtCells(entry: TruthEntry, findings: readonly Finding[]): Found {
  const planted = new Set(entry.cells);
  const isPlanted = (cell: Finding['cells'][number] | undefined): boolean =>
    cell !== undefined && cell.sheet === entry.sheet && planted.has(cell.address);
  const touching = findings.filter((finding) => finding.cells.some(isPlanted));
  return {
    entry,
    among: touching.length > 0,
    first: touching.some((finding) => isPlanted(finding.cells[0])),
    rule: touching.some((finding) => isHinted(finding, entry)),
  };
}

function isLost(file: Entry): boolean {
  return file.status === 'refused' || file.status === 'unrecognised';
}

/** A return was found in it, and its rules were run. */
function isChecked(file: Entry): boolean {
  return file.form !== null && (file.status === 'clean' || file.status === 'findings');
}

function findOne(output: CheckOutput, entry: TruthEntry): Found {
  const files = entriesOf(output, entry.path);
  const findings = files.flatMap((file) => file.findings);
  const others = entry.alsoPaths.flatMap((path) => entriesOf(output, path)).flatMap((file) => file.findings);
  const answer = (right: boolean): Found => ({ entry, among: right, first: false, rule: right });
  switch (entry.outcome) {
    case 'cells':
      return findAtCells(entry, [...findings, ...others]);
    case 'file':
      return answer([...findings, ...others].some((finding) => isHinted(finding, entry)));
    case 'refusal':
      return answer(files.some((file) => file.refusal !== null && entry.hints.includes(file.refusal.code)));
    case 'skipped':
      return answer(files.some((file) => file.skipped !== null && entry.hints.includes(file.skipped.code)));
    case 'nothing':
      return answer(
        files.some(isChecked) && !files.some(isLost) && findings.every((finding) => finding.class !== 'mandatory'),
      );
  }
}

function countClean(output: CheckOutput, truth: Truth): CleanCount {
  const files = truth.clean.flatMap((path) => entriesOf(output, path));
  const count = (of: Finding['class']): number =>
    files.flatMap((file) => file.findings).filter((finding) => finding.class === of).length;
  return {
    files: truth.clean.length,
    mandatory: count('mandatory'),
    verify: count('verify'),
    hint: count('hint'),
    lost: truth.clean.filter((path) => entriesOf(output, path).length === 0).length + files.filter(isLost).length,
  };
}

/** Lays the report of a check beside the truth it never saw. */
export function compareWithTruth(output: CheckOutput, truth: Truth): Comparison {
  return { found: truth.planted.map((entry) => findOne(output, entry)), clean: countClean(output, truth) };
}
