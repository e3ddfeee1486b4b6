import { countsOf } from '../../../core/comparison/return-comparison';
import type { Finding } from '../../../core/model/finding';
import { compareWords } from '../../../locales/compare-words';
import { fill } from '../../../locales/fill';
import { findingMessage } from '../../../locales/finding-words';
import { formatCell, formatMonth } from '../../../locales/format';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import { listedLines } from '../ledger/listed-lines';
import { whoWords } from '../ledger/who';
import { printable } from '../text/printable';
import { changeLine } from './change-words';
import type { ComparedReturn, CompareReport, NotCompared, VersionSource } from './compare-report';
import { countsLine } from './counts-line';

function sourceWords({ path, revision }: VersionSource, words: Words): string {
  return revision === null ? (path ?? '') : fill(compareWords(words.language).revision, { revision });
}

function notComparedLine({ form, why, revision, version }: NotCompared, words: Words): string {
  const own = compareWords(words.language);
  const templates = {
    'only-before': own.onlyBefore,
    'only-after': own.onlyAfter,
    'only-one': own.onlyOne,
    'unknown-version': own.unknownVersion,
  };
  return fill(templates[why], { form, revision: revision ?? '', version: version ?? '' });
}

function returnLines({ comparison, before, after }: ComparedReturn, report: CompareReport, words: Words, all: boolean) {
  const own = compareWords(words.language);
  const { after: filing, changes, fixed, undecided, still, broken, undecidedBefore } = comparison;
  const told = (finding: Finding): string => {
    const cell = finding.cells[0] ? `${formatCell(finding.cells[0])} ` : '';
    return `${finding.rule} ${words.terms.class[finding.class]} ${cell}${findingMessage(finding, words, report.book)}`;
  };
  const list = (heading: string, lines: readonly string[]): string[] =>
    listedLines(fill(heading, { count: lines.length }), lines, all, words);
  const counts = countsOf(comparison);
  const nothing = Object.values(counts).every((count) => count === 0);
  return [
    fill(own.title, {
      form: filing.form.id,
      who: whoWords(filing.enterprise, words),
      period: formatMonth(report.period, words),
      before: sourceWords(before, words),
      after: sourceWords(after, words),
    }),
    ...(counts.changed === 0 ? [own.same] : []),
    ...(nothing ? [] : [countsLine(counts, words)]),
    ...list(own.fixed, fixed.map(told)),
    ...list(own.undecided, undecided.map(told)),
    ...list(
      own.still,
      still.map(({ after: now, sameValues }) => told(now) + (sameValues ? own.sameValues : '')),
    ),
    ...list(
      own.broken,
      broken.map((finding) => told(finding) + (undecidedBefore.has(finding) ? own.undecidedBefore : '')),
    ),
    ...list(
      own.changes,
      changes.map((change) => changeLine(change, filing.form, words)),
    ),
    '',
  ];
}

/** Two versions of returns compared, for the office. @param all every line of every list */
export function compareText(report: CompareReport, words: Words, all: boolean): string {
  const own = compareWords(words.language);
  const lines = [
    ...report.refused.map(({ path, refusal }) => {
      const { what, todo } = refusalWords(refusal, words);
      return fill(own.refused, { path, what: [what, todo].join(words.terms.semicolon) });
    }),
    ...report.compared.flatMap((one) => returnLines(one, report, words, all)),
    ...report.notCompared.map((one) => notComparedLine(one, words)),
    ...(report.compared.length === 0 ? [] : [own.internal]),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}
