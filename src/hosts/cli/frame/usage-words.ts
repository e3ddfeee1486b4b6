import { cliWords } from '../../../locales/cli-words';
import { printable } from '../../../adapters/reports/text/printable';
import { fill } from '../../../locales/fill';
import { LANGUAGES, type Language } from '../../../locales/language';
import { wordsFor } from '../../../locales/words';
import type { UsageError } from './usage-error';

/** Most lines of detail that are shown. */
const DETAILS = 10;

/** A usage error in both languages, the chosen one first: `--lang` itself may be what is wrong. */
export function usageWords(error: UsageError, language: Language, command: string): string {
  const order = [language, ...LANGUAGES.filter((other) => other !== language)];
  const sentences = order
    .map((each) => {
      const { usage } = cliWords(each);
      const lines = [fill(usage[error.code], error.facts), fill(usage['try-help'], { command })];
      return `${lines.map(printable).join(wordsFor(each).terms.semicolon)}\n`;
    })
    .join('');
  const words = wordsFor(language);
  const rest = error.details.length - DETAILS;
  const details = [
    ...error.details.slice(0, DETAILS).map((one) => printable(typeof one === 'string' ? one : one(words))),
    ...(rest > 0 ? [fill(words.report.more, { count: rest })] : []),
  ];
  return sentences + details.map((line) => `  ${line}\n`).join('');
}
