/** A text as a literal of SQL, for the few places that take no bound value: paths of files. @throws for NUL, which none can hold */
export function literal(text: string): string {
  if (text.includes('\0')) throw new RangeError('a path holds no NUL');
  return `'${text.replaceAll("'", "''")}'`;
}

/** `count` places for bound whole numbers. @example places(2) // 'CAST(? AS INTEGER), CAST(? AS INTEGER)' */
export const places = (count: number): string => Array.from({ length: count }, () => 'CAST(? AS INTEGER)').join(', ');
