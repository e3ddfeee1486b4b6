import { fill } from '../../../locales/fill';
import { findingMessage } from '../../../locales/finding-words';
import { formatMonth, formatNumber } from '../../../locales/format';
import { refusalWords } from '../../../locales/refusal-words';
import { inLanguage } from '../../../locales/rule-book';
import type { Words } from '../../../locales/words';
import { callList, type EnterpriseGroup } from '../call-list';
import type { CheckReport, EntryStatus } from '../check-report';
import { countSentences } from '../count-sentences';
import { missingByEnterprise } from '../missing-by-enterprise';
import { displayWidth, padToWidth, truncateToWidth } from './display-width';
import type { Paint } from './paint';
import { printable } from './printable';

/** Columns of the page, the enterprises listed, and the files or names listed under one heading. */
const WIDTH = 100;
const CALLS = 10;
const LISTED = 2;

function callLines(report: CheckReport, words: Words, paint: Paint): string[] {
  const groups = callList(report).slice(0, CALLS);
  if (groups.length === 0) return [words.report.toCallNone];
  const classes = [words.terms.class.mandatory, words.terms.class.verify, words.terms.class.hint];
  const nameOf = (group: EnterpriseGroup): string => printable(group.name ?? group.code ?? group.key);
  const nameWidth = Math.min(
    34,
    Math.max(displayWidth(words.report.toCall), ...groups.map((g) => displayWidth(nameOf(g)))),
  );
  const row = (name: string, counts: readonly string[], reason: string): string =>
    [
      padToWidth(truncateToWidth(name, nameWidth), nameWidth),
      ...counts.map((count, at) => padToWidth(count, Math.max(6, displayWidth(classes[at]!)), 'right')),
      ` ${reason}`,
    ].join(' ');
  const head = row(words.report.toCall, classes, words.report.mainReason);
  const left = WIDTH - displayWidth(row('', classes, ''));
  return [
    paint.heading(head),
    ...groups.map((group) => {
      const { mandatory, verify, hint } = group.counts;
      const reason = group.first === null ? '' : printable(findingMessage(group.first, words, report.book));
      return row(
        nameOf(group),
        [mandatory, verify, hint].map((n) => formatNumber(n)),
        truncateToWidth(reason, left),
      );
    }),
  ];
}

/** One line for a list that may be long: the first few, then how many more. */
function listLine(heading: string, count: number, names: readonly string[], listed: number, words: Words): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, listed).map(printable).join(words.terms.separator);
  const rest = names.length > listed ? ` ${fill(words.report.more, { count: names.length - listed })}` : '';
  const room = WIDTH - displayWidth(rest);
  return [truncateToWidth(`${fill(heading, { count })}${shown}`, room) + rest];
}

const fileLine = (heading: string, names: readonly string[], words: Words): string[] =>
  listLine(heading, names.length, names, LISTED, words);

function filesOf(report: CheckReport, status: EntryStatus, words: Words): string[] {
  return report.entries
    .filter((entry) => entry.status === status)
    .map((entry) => {
      const name = entry.path.slice(entry.path.search(/[^/\\]*$/));
      if (!entry.refusal) return name;
      return fill(words.report.noted, { name, note: refusalWords(entry.refusal, words).what });
    });
}

/**
 * The first page of the text report, at most 22 lines of 100 columns: how many received, missing, refused and failed,
 * and the ten enterprises to call (pane.md, The report).
 */
export function firstPage(report: CheckReport, words: Words, paint: Paint): string[] {
  const title = fill(words.report.title, {
    pack: inLanguage(report.pack.name, words.language),
    period: formatMonth(report.period, words),
  });
  const missing = missingByEnterprise(report.missing, words).map(
    ({ name, forms }) => `${name} ${forms.join(words.terms.separator)}`,
  );
  return [
    paint.heading(title),
    ...countSentences(report, words),
    '',
    ...callLines(report, words, paint),
    ...listLine(words.report.missing, report.missing.length, missing, LISTED, words),
    ...fileLine(words.report.refused, filesOf(report, 'refused', words), words),
    ...fileLine(words.report.unrecognised, filesOf(report, 'unrecognised', words), words),
    ...fileLine(words.report.skipped, filesOf(report, 'skipped', words), words),
  ];
}
