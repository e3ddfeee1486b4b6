const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The two addresses that Transitional and Strict workbooks spell differently. */
export interface Dialect {
  readonly main: string;
  readonly office: string;
}

/** The dialect of a part, by its root's open tag. */
export function dialectOf(root: string): Dialect {
  const strict = root.includes(STRICT_MAIN);
  return strict
    ? { main: STRICT_MAIN, office: STRICT_OFFICE }
    : { main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', office: OFFICE };
}

/** ` r:id="…"` for an element under that root, with the declaration of the prefix where the root has none. */
export function idAttribute(root: string, dialect: Dialect, id: string): string {
  const declared = root.includes(`xmlns:r="${dialect.office}"`);
  return `${declared ? '' : ` xmlns:r="${dialect.office}"`} r:id="${id}"`;
}
