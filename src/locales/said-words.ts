import type { Earlier } from '../core/explanations/explanation-history';
import type { Standing } from '../core/explanations/standing';
import type { LedgerExplanation } from '../core/model/ledger-explanation';
import { addMonths, type Period } from '../core/model/period';
import { fill } from './fill';
import { formatMonth } from './format';
import type { Language } from './language';
import type { SameKeys } from './shape';
import type { Words } from './words';

const zh = {
  lastMonth: '上月',
  lastYear: '上年同月',
  /** this month, in the ledger */
  now: {
    open: '已说明，待定：{said}',
    accepted: '已说明并认可：{said}',
    'ask-again': '已说明，需再问：{said}{why}',
  },
  before: '{when}曾说明：{said}（{decision}）',
  because: '（原因：{why}）',
  decisions: { open: '待定', accepted: '当时已认可', 'ask-again': '当时要求再问' },
  figures: { unlikely: '数值变动', series: '历月序列', 'power-of-ten': '计量单位', sign: '正负号' },
  sameCause: '{when}贵单位就同一问题的说明是“{text}”，请说明本期原因是否仍然相同。',
};

const en: SameKeys<typeof zh> = {
  lastMonth: 'last month',
  lastYear: 'the same month of last year',
  now: {
    open: 'explained, not decided: {said}',
    accepted: 'explained and accepted: {said}',
    'ask-again': 'explained, to be asked again: {said}{why}',
  },
  before: 'explained {when}: {said} ({decision})',
  because: ' (why: {why})',
  decisions: { open: 'not decided', accepted: 'accepted then', 'ask-again': 'to be asked again then' },
  figures: {
    unlikely: 'size of a figure',
    series: 'series of months',
    'power-of-ten': 'unit of a figure',
    sign: 'sign of a figure',
  },
  sameCause: ' In {when} you explained the same as “{text}”. Please say whether the cause is still the same.',
};

/** Characters of an explanation that are told in a sentence; the list of explanations has all of them. */
const MOST_TOLD = 120;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length > MOST_TOLD ? `${letters.slice(0, MOST_TOLD).join('')}…` : line;
}

/** The reason and the words of an explanation, as the enterprise gave them. */
export function givenWords({ reason, text }: Pick<LedgerExplanation, 'reason' | 'text'>, words: Words): string {
  return givenWhole({ reason, text: shortened(text) }, words);
}

/** The same whole, as it is listed for the statistician. */
export function givenWhole({ reason, text }: Pick<LedgerExplanation, 'reason' | 'text'>, words: Words): string {
  const named = reason === null ? [] : [words.pane.explain.reasons[reason]];
  return [...named, text.trim()].filter((part) => part !== '').join(words.terms.colon);
}

const bundleOf = (language: Language) => (language === 'en' ? en : zh);

/** The id of a relation as it is told; of a figure that no relation speaks of what is doubtful about it. */
export function ruleWords(rule: string, words: Words): string {
  const kind = rule.startsWith('figure.') ? rule.slice('figure.'.length) : '';
  const { figures } = bundleOf(words.language);
  return kind in figures ? figures[kind as keyof typeof figures] : rule;
}

function whenWords(months: number, period: Period, words: Words): string {
  const own = bundleOf(words.language);
  if (months === 1) return own.lastMonth;
  return months === 12 ? own.lastYear : formatMonth(addMonths(period, -months), words);
}

/** What was said this month to a finding, and where it stands. */
export function standingWords({ decision, explanation }: Standing, words: Words): string {
  const own = bundleOf(words.language);
  const { decidedWhy } = explanation;
  const why = decidedWhy === null || decidedWhy === '' ? '' : fill(own.because, { why: decidedWhy });
  return fill(own.now[decision], { said: givenWords(explanation, words), why });
}

/** What was said to the same question in an earlier month, and what became of it. */
export function earlierWords({ months, decision, explanation }: Earlier, period: Period, words: Words): string {
  const own = bundleOf(words.language);
  return fill(own.before, {
    when: whenWords(months, period, words),
    said: givenWords(explanation, words),
    decision: own.decisions[decision],
  });
}

/** What goes to an enterprise: its own words of before, never what the office thought of them. */
export function saidWords(language: Language) {
  const { sameCause } = bundleOf(language);
  return { sameCause, when: whenWords, quoted: ({ explanation }: Earlier): string => shortened(explanation.text) };
}
