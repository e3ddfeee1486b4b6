/** Cells written as one empty tag that have a value or a formula; no '<' or '>' inside, so the search is linear. */
const EMPTY_VALUED_CELL = /<([\w.-]+:)?table-cell(\s[^<>]*?(?:value-type|formula)=[^<>]*?)\/>/g;

/**
 * Opens cells that are written as one empty tag although they have a value or a formula (`<table-cell office:value="3"/>`):
 * the library reads only the values of cells that are opened and closed.
 */
export function openValuedCells(content: string): string {
  return content.replace(EMPTY_VALUED_CELL, '<$1table-cell$2></$1table-cell>');
}
