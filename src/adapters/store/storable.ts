/**
 * A value as it is handed to the database. Its client takes one U+FEFF from the start of every text it gives back, so a text
 * that starts with it gets another.
 */
export function handed<T>(value: T): T {
  return typeof value === 'string' && value.charCodeAt(0) === 0xfeff ? (`\ufeff${value}` as T) : value;
}
