import { attributes, XML_HEAD } from './write-xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A relationships part: the i-th is rId(i + 1). */
export function relationshipsXml(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(
    ([Type, Target], i) => `<Relationship${attributes({ Id: `rId${String(i + 1)}`, Type, Target })}/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}
