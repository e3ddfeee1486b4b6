import type { Limits } from '../ooxml/limits';
import { Token, XmlScanner } from '../ooxml/xml-scanner';

/** A link from one part to another. */
export interface Relationship {
  /** last step of the type's address, which Transitional and Strict share: `worksheet`, `styles`, … */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Reads a `.rels` part: relationships by id, in the order of the file. @throws RefusalError */
export function readRelationships(text: string, part: string, limits: Limits): ReadonlyMap<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  const scanner = new XmlScanner(text, part, limits);
  for (let token = scanner.next(); token !== Token.end; token = scanner.next()) {
    if (token !== Token.open || !scanner.known || scanner.local !== 'Relationship') continue;
    const type = scanner.attribute('Type') ?? '';
    relationships.set(scanner.attribute('Id') ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: scanner.attribute('Target') ?? '',
      external: scanner.attribute('TargetMode') === 'External',
    });
  }
  return relationships;
}
