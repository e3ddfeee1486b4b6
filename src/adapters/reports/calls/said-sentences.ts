import type { Asked } from '../../../core/explanations/asked';
import type { Earlier } from '../../../core/explanations/explanation-history';
import type { Standing } from '../../../core/explanations/standing';
import { earlierWords, ruleWords, saidWords, standingWords } from '../../../locales/said-words';
import { fill } from '../../../locales/fill';
import type { CallSpeech, Question } from './call-speech';

/** Lines of what was said that stand with one call. */
const MOST_LINES = 6;

/** What was said this month to a question, and what to the same one before. */
export interface Said {
  readonly asked: Asked;
  readonly now: Standing | null;
  readonly before: readonly Earlier[];
}

export function saidOf({ report }: CallSpeech, member: string, asked: readonly Asked[]): readonly Said[] {
  const history = report.said?.history;
  if (!history) return [];
  return asked
    .map((one) => ({ asked: one, now: history.now(one.fingerprint), before: history.before(member, one) }))
    .filter(({ now, before }) => now !== null || before.length > 0);
}

/** For the office: what the enterprise said this month that is not decided, and what it said before. */
export function saidLines(speech: CallSpeech, member: string, questions: readonly Question[]): readonly string[] {
  const { words } = speech;
  const asked = questions.flatMap((question) => question.asked);
  const lines = saidOf(speech, member, asked).flatMap(({ asked: { rule }, now, before }) => [
    ...(now ? [`${ruleWords(rule, words)} ${standingWords(now, words)}`] : []),
    ...before
      .slice(0, 1)
      .map((one) => `${ruleWords(rule, words)} ${earlierWords(one, speech.report.list.period, words)}`),
  ]);
  return [...new Set(lines)].slice(0, MOST_LINES);
}

/**
 * What the enterprise itself said before, read back to it, and whether that is still the cause. What the office wrote down
 * of its own is not read out.
 */
export function sameCause(speech: CallSpeech, member: string, asked: readonly Asked[]): string {
  const own = saidWords(speech.words.language);
  const told = saidOf(speech, member, asked)
    .flatMap(({ before }) => before.slice(0, 1))
    .find(({ explanation }) => explanation.origin !== 'office');
  if (!told) return '';
  const facts = { when: own.when(told.months, speech.report.list.period, speech.words), text: own.quoted(told) };
  return fill(own.sameCause, facts);
}
