import { printable } from '../../../adapters/reports/text/printable';
import { fill } from '../../../locales/fill';
import { LANGUAGES, type Language } from '../../../locales/language';
import { wordsFor } from '../../../locales/words';
import type { UsageError } from './usage-error';

/** A usage error in both languages, the chosen one first: `--lang` itself may be what is wrong. */
export function usageWords(error: UsageError, language: Language, command: string): string {
  const order = [language, ...LANGUAGES.filter((other) => other !== language)];
  return order
    .map((each) => {
      const { usage } = wordsFor(each).cli;
      const lines = [fill(usage[error.code], error.facts), fill(usage['try-help'], { command })];
      return `${lines.map(printable).join(wordsFor(each).terms.semicolon)}\n`;
    })
    .join('');
}
