/** The namespaces we read: spreadsheets, Transitional and Strict, and the relationships of packages. */
export const KNOWN_NAMESPACES: readonly string[] = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
];

/**
 * Which prefixes stand for a namespace we read, with the depth of the element that declared them.
 * Tags are known by local name and namespace, never by prefix.
 */
export class NamespaceScope {
  private readonly prefixes: string[] = [];
  private readonly known: boolean[] = [];
  private readonly depths: number[] = [];

  declare(prefix: string, known: boolean, depth: number): void {
    this.prefixes.push(prefix);
    this.known.push(known);
    this.depths.push(depth);
  }

  /** Forgets what elements deeper than `depth` declared. */
  leave(depth: number): void {
    while (this.depths.length && this.depths[this.depths.length - 1]! > depth) {
      this.prefixes.pop();
      this.known.pop();
      this.depths.pop();
    }
  }

  /** Whether the prefix ('' for none) stands for one of our namespaces; a part without any namespace counts as ours. */
  isKnown(prefix: string): boolean {
    for (let at = this.prefixes.length - 1; at >= 0; at--) {
      if (this.prefixes[at] === prefix) return this.known[at]!;
    }
    return prefix === '';
  }
}
