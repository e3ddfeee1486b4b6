import type { CallAnswer } from '../../../../core/model/call-answer';
import { REASON_CODES } from '../../../../core/model/explanation';
import { formatPeriod, type Period } from '../../../../core/model/period';
import type { KeptTexts } from '../../desk/drafts';

export const NO_ANSWER: CallAnswer = { calledOn: '', spokeTo: '', reason: null, answer: '' };

const KEY = 'shenbao.calls';
/** Calls kept, of all months; the oldest goes first. */
const MOST_ANSWERS = 1000;
/** Characters of each text. */
export const MOST_LETTERS = { calledOn: 40, spokeTo: 40, answer: 500 } as const;

const textOf = (value: unknown, most: number): string => (typeof value === 'string' ? value.slice(0, most) : '');

function answerOf(value: unknown): CallAnswer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { calledOn, spokeTo, reason, answer } = value as Record<string, unknown>;
  return {
    calledOn: textOf(calledOn, MOST_LETTERS.calledOn),
    spokeTo: textOf(spokeTo, MOST_LETTERS.spokeTo),
    reason: REASON_CODES.find((code) => code === reason) ?? null,
    answer: textOf(answer, MOST_LETTERS.answer),
  };
}

const saysNothing = ({ calledOn, spokeTo, reason, answer }: CallAnswer): boolean =>
  reason === null && [calledOn, spokeTo, answer].every((text) => text.trim() === '');

/** Whether somebody was called: the time or the answer is there. */
export const wasCalled = ({ calledOn, answer }: CallAnswer): boolean => calledOn.trim() !== '' || answer.trim() !== '';

/**
 * What was written down at the telephone for the calls of one month, kept on this computer as it is typed. Never throws:
 * where storage is full or forbidden the texts last as long as the view.
 */
export class CallAnswers {
  private readonly kept: Map<string, CallAnswer>;
  private readonly list: string;

  constructor(
    private readonly storage: KeptTexts | null,
    pack: string,
    period: Period,
  ) {
    this.list = `${pack} ${formatPeriod(period)}`;
    this.kept = this.load();
  }

  of(member: string): CallAnswer {
    return this.kept.get(this.keyOf(member)) ?? NO_ANSWER;
  }

  keep(member: string, change: Partial<CallAnswer>): void {
    const key = this.keyOf(member);
    const next = answerOf({ ...this.of(member), ...change })!;
    this.kept.delete(key);
    if (!saysNothing(next)) this.kept.set(key, next);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_ANSWERS && oldest !== undefined) this.kept.delete(oldest);
    this.save();
  }

  /** Forgets what was written down for this month; other months stay. */
  clear(): void {
    for (const key of [...this.kept.keys()]) if (key.startsWith(`${this.list} `)) this.kept.delete(key);
    this.save();
  }

  private keyOf(member: string): string {
    return `${this.list} ${member}`;
  }

  private load(): Map<string, CallAnswer> {
    const found = new Map<string, CallAnswer>();
    try {
      const pairs: unknown = JSON.parse(this.storage?.getItem(KEY) ?? '[]');
      for (const pair of Array.isArray(pairs) ? pairs.slice(-MOST_ANSWERS) : []) {
        const [key, value] = Array.isArray(pair) ? (pair as unknown[]) : [];
        const answer = answerOf(value);
        if (typeof key === 'string' && answer !== null) found.set(key, answer);
      }
    } catch {
      // a text that is none of ours, or no storage: as on the first day
    }
    return found;
  }

  private save(): void {
    try {
      if (this.kept.size === 0) this.storage?.removeItem(KEY);
      else this.storage?.setItem(KEY, JSON.stringify([...this.kept]));
    } catch {
      // storage that is full or forbidden: the text stays on the screen
    }
  }
}
