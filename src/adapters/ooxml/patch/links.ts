import type { Limits } from '../limits';
import { resolveTarget } from '../part-names';
import { attributes, XML_HEAD } from '../write-xml';
import { appendToRoot } from './append-inside';
import { TagScan } from './tag-scan';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A relationship; `target` is the part that it names, null outside the package. */
export interface Link {
  readonly id: string;
  /** last step of the type's address, which Transitional and Strict share */
  readonly type: string;
  readonly target: string | null;
}

/** @param from the part whose relationships these are, '' for the package's own. @throws RefusalError */
export function readLinks(text: string, part: string, from: string, limits: Limits): Link[] {
  const links: Link[] = [];
  const scan = new TagScan(text, part, limits);
  while (scan.next()) {
    if (!scan.open || !scan.known || scan.local !== 'Relationship') continue;
    const type = scan.attribute('Type') ?? '';
    const external = scan.attribute('TargetMode') === 'External';
    links.push({
      id: scan.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? null : resolveTarget(from, scan.attribute('Target') ?? ''),
    });
  }
  return links;
}

/** An id that no relationship of the part has. */
export function freeId(links: readonly Link[]): string {
  const taken = new Set(links.map(({ id }) => id.toLowerCase()));
  let number = links.length + 1;
  while (taken.has(`rid${String(number)}`)) number++;
  return `rId${String(number)}`;
}

/** The relationships with one more. @param text null where the part has none yet. @param type whole address */
export function withLink(
  text: string | null,
  part: string,
  link: { readonly id: string; readonly type: string; readonly target: string },
  limits: Limits,
): string {
  const base = text ?? `${XML_HEAD}<Relationships xmlns="${PACKAGE}"/>`;
  const facts = attributes({ Id: link.id, Type: link.type, Target: `/${link.target}` });
  return appendToRoot(base, part, 'Relationships', limits, (prefix) => `<${prefix}Relationship${facts}/>`);
}
