import type { Words } from '../../../locales/words';

/** An enterprise as it is told: name and code, as far as the return has them; without either the books of the zone. */
export function whoWords(
  { code, name }: { readonly code: string | null; readonly name: string | null },
  words: Words,
): string {
  const parts = [name, code].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? words.report.zoneBooks : parts.join(' ');
}
