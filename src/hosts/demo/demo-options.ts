import path from 'node:path';
import { parseArgs } from 'node:util';
import { addMonths } from '../../core/model/period';
import type { Period } from '../../core/model/period';
import { isLanguage, languageOf } from '../../locales/language';
import type { Language } from '../../locales/language';

/** The samples are of this seed: another one leaves them out. */
export const DEFAULT_SEED = 'shenbao';
export const DEMO_PERIOD: Period = { year: 2013, month: 9 };
/** The oldest month whose last-year columns the zone has. */
const OLDEST: Period = { year: 2012, month: 2 };
const MOST_EARLIER = (DEMO_PERIOD.year - OLDEST.year) * 12 + DEMO_PERIOD.month - OLDEST.month;

export interface DemoOptions {
  readonly language: Language;
  readonly out: string;
  readonly seed: string;
  /** how many more months of filings to write, back from the last one; January is not filed */
  readonly earlier: readonly Period[];
}

/**
 * Options of `npm run demo -- --lang en --months 12 --seed x --out folder`.
 * @throws RangeError for a value that is not one
 */
export function demoOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): DemoOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      lang: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string' },
      months: { type: 'string' },
    },
  });
  const language = values.lang ?? languageOf(env);
  if (!isLanguage(language)) throw new RangeError(`--lang ${language}: zh-CN, en`);
  const months = Number(values.months ?? '1');
  if (!Number.isInteger(months) || months < 1 || months > MOST_EARLIER)
    throw new RangeError(`--months: 1–${String(MOST_EARLIER)}`);
  const earlier = Array.from({ length: months - 1 }, (_, i) => addMonths(DEMO_PERIOD, -2 - i));
  return {
    language,
    out: path.resolve(values.out ?? path.join(root, 'out', 'demo')),
    seed: values.seed ?? DEFAULT_SEED,
    earlier: earlier.filter((period) => period.month !== 1),
  };
}
