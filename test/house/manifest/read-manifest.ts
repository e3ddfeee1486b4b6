import { JSDOM } from 'jsdom';

/** The root element of a manifest; throws what the XML parser finds wrong. */
export const readManifest = (xml: string): Element =>
  new JSDOM(xml, { contentType: 'text/xml' }).window.document.documentElement;

/** Elements of a local name, whatever their prefix, in the order of the text. */
export const named = (from: Element, name: string): Element[] =>
  [...from.getElementsByTagName('*')].filter(({ localName }) => localName === name);

export const type = (element: Element): string => element.getAttribute('xsi:type') ?? '';

/** Where an element is, in words: `Control Shenbao.Check`. */
export function place(element: Element): string {
  const name = ['id', 'resid', 'Name', 'Locale', 'size'].map((one) => element.getAttribute(one)).find(Boolean);
  return name ? `${element.localName} ${name}` : element.localName;
}
