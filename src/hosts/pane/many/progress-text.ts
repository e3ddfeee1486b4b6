import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import type { ManyWords } from '../../../locales/many-words';
import { BUSY_PHASES, type ManySnapshot } from './desk/many-snapshot';

/** Above, minutes are told. */
const MOST_SECONDS = 90;
/** Above, seconds are told in fives: they jump about less. */
const EXACT_SECONDS = 20;
/** Percent: the ear is told of every quarter only. */
const QUARTER = 25;

function timeLeft(seconds: number, { progress }: ManyWords): string {
  if (seconds > MOST_SECONDS) return fill(progress.minutes, { count: Math.ceil(seconds / 60) });
  const count = seconds > EXACT_SECONDS ? Math.ceil(seconds / 5) * 5 : Math.max(1, Math.ceil(seconds));
  return fill(progress.seconds, { count });
}

const rateOf = (rate: number): string => formatNumber(rate, rate < 10 ? 1 : 0);

/** Files that were looked at; one may hold several enterprises, and a missing return is no file. */
const filesIn = ({ rows }: ManySnapshot): number => new Set(rows.flatMap(({ path }) => path ?? [])).size;

const phaseText = (now: ManySnapshot, texts: ManyWords): string =>
  fill(texts.phases[now.phase], { files: BUSY_PHASES.includes(now.phase) ? 0 : formatNumber(filesIn(now)) });

/** What is being done, how far it is, how fast it goes and how long it takes, for the eye. */
export function progressText(now: ManySnapshot, texts: ManyWords): string {
  const { phase, done, total, perSecond, secondsLeft } = now;
  const what = phaseText(now, texts);
  if (!BUSY_PHASES.includes(phase)) return what;
  const facts = { done: formatNumber(done), total: formatNumber(total) };
  const parts = [total > 0 ? `${what} ${fill(texts.progress.of, facts)}` : what];
  if (perSecond !== null) parts.push(fill(texts.progress.rate, { rate: rateOf(perSecond) }));
  if (secondsLeft !== null) parts.push(timeLeft(secondsLeft, texts));
  return parts.join(' · ');
}

/** What the ear is told: each phase, and of the check itself every quarter. */
export function heardProgress(now: ManySnapshot, texts: ManyWords): string {
  const { phase, done, total } = now;
  const what = phaseText(now, texts);
  if (phase !== 'running' || total === 0) return what;
  const percent = Math.floor(((done / total) * 100) / QUARTER) * QUARTER;
  return fill(texts.progress.heard, { what, percent });
}
