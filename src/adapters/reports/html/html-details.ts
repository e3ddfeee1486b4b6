import { causeGroups, untoldCauses } from '../../../core/causes/cause-groups';
import type { Finding } from '../../../core/model/finding';
import { causeLine, causeSentence } from '../../../locales/cause-words';
import { fill } from '../../../locales/fill';
import { expectedWords, toleranceWords } from '../../../locales/finding-limits';
import { valueName } from '../../../locales/finding-names';
import { findingMessage, findingRequest } from '../../../locales/finding-words';
import { formatCell } from '../../../locales/format';
import { valueText } from '../../../locales/value-text';
import type { Words } from '../../../locales/words';
import { groupByEnterprise } from '../call-list';
import type { CheckReport, ReportEntry } from '../check-report';
import { escapeMarkup as esc } from '../escape';
import { suggestionsFor } from '../suggestions';

/** Most cells named at a finding; the JSON report has all. */
const CELLS = 12;

function term(name: string, text: string | null): string {
  return text === null || text === '' ? '' : `<dt>${esc(name)}</dt><dd>${esc(text)}</dd>`;
}

function valuesText(finding: Finding, report: CheckReport, words: Words): string | null {
  if (finding.values.length === 0) return null;
  return finding.values
    .map((value) => {
      const at = value.at === null || value.when !== 'now' ? '' : ` [${formatCell(value.at)}]`;
      return `${valueName(finding, value, words, report.book)} ${valueText(finding, value, words, report.book)}${at}`;
    })
    .join(words.terms.semicolon);
}

function findingHtml(finding: Finding, report: CheckReport, words: Words): string {
  const shown = finding.cells.slice(0, CELLS).map((cell) => `<code>${esc(formatCell(cell))}</code>`);
  const rest = finding.cells.length - CELLS;
  const cells = [...shown, ...(rest > 0 ? [esc(fill(words.report.more, { count: rest }))] : [])].join(' ');
  const rule = fill(words.report.rule, {
    rule: finding.rule,
    class: words.terms.class[finding.class],
    level: words.terms.essLevel[String(finding.essLevel) as '0'],
  });
  return [
    `<article class="${finding.class}">`,
    `<p><span class="class">${esc(words.terms.class[finding.class])}</span> ${cells} ${esc(findingMessage(finding, words, report.book))}</p>`,
    '<dl>',
    term(words.report.value, valuesText(finding, report, words)),
    term(words.report.expected, expectedWords(finding, words, report.book)),
    term(words.report.ruleHead, rule),
    term(words.report.toleranceHead, toleranceWords(finding.tolerance, words)),
    term(words.report.sourceHead, finding.source),
    ...suggestionsFor(report.audience, finding, words).map((line) => term(words.report.suggestionHead, line)),
    term(words.report.ask, findingRequest(finding, words)),
    '</dl></article>',
  ].join('');
}

/** The findings of an entry, those of one cause under its sentence, then which cells could settle what is left. */
function groupedHtml({ findings, causes }: ReportEntry, report: CheckReport, words: Words): string[] {
  const groups = causeGroups(findings, causes);
  const told = groups.map((group) => {
    const sentence = causeSentence(group, report.audience, words, report.book);
    const articles = group.findings.map((finding) => findingHtml(finding, report, words)).join('\n');
    return sentence === null ? articles : `<div class="cause"><p>${esc(sentence)}</p>\n${articles}</div>`;
  });
  const left = untoldCauses(groups, causes).map((cause) => causeLine(cause, report.audience, words));
  return [...told, ...left.map((line) => `<p class="cause">${esc(line)}</p>`)];
}

function entryHtml(entry: ReportEntry, report: CheckReport, words: Words): string {
  const head = `${entry.form ?? words.terms.noForm} · ${words.terms.status[entry.status]}`;
  return [
    `<h3>${esc(head)} <span class="soft">${esc(entry.path)}</span></h3>`,
    ...groupedHtml(entry, report, words),
  ].join('\n');
}

/** The findings by enterprise and form. Entries without findings are counted on the first page and not repeated. */
export function htmlDetails(report: CheckReport, words: Words): string {
  const groups = groupByEnterprise(report.entries.filter((entry) => entry.findings.length > 0));
  return groups
    .map((group) => {
      const title = [group.name ?? words.terms.noName, group.code].filter((part) => part !== null).join(' ');
      const entries = group.entries.map((entry) => entryHtml(entry, report, words));
      return `<section>\n<h2>${esc(title)}</h2>\n${entries.join('\n')}\n</section>`;
    })
    .join('\n');
}
