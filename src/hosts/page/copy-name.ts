/** Endings that copies of ours have, in both languages; a copy of a copy has one of them, not two. */
const OURS = /\s?\((?:已修改|已审核|更正清单|corrected|checked|corrections)\)$/;

/**
 * The name of a copy.
 * @param suffix what was done: `(已修改)`
 * @param extension of the copy, without the dot
 * @example copyName('九月.xlsx', '(已修改)', 'xlsx') // '九月(已修改).xlsx'
 */
export function copyName(received: string, suffix: string, extension: string): string {
  const stem = received.replace(/\.[^.]*$/, '').replace(OURS, '');
  return `${stem}${suffix}.${extension}`;
}
