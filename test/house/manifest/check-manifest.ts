import { checkBasics } from './check-basics';
import { checkIcons } from './check-icons';
import { checkOrder } from './check-order';
import { checkResources } from './check-resources';
import { readManifest } from './read-manifest';

/** Where the pages and their icons are. */
export interface ManifestPlace {
  /** folder that holds assets/icons */
  readonly root: string;
  /** address of the pages, without a slash at its end */
  readonly base: string;
  /** languages besides the default one */
  readonly locales: readonly string[];
}

/**
 * What is wrong with an add-in-only manifest, checked offline; empty when nothing is.
 * Each problem starts with its kind: `order: …`, `resource: …`.
 */
export function checkManifest(xml: string, { root, base, locales }: ManifestPlace): string[] {
  let app: Element;
  try {
    app = readManifest(xml);
  } catch (error) {
    return [`xml: ${error instanceof Error ? error.message : String(error)}`];
  }
  return [
    ...checkOrder(app),
    ...checkBasics(app, base),
    ...checkResources(app, locales),
    ...checkIcons(app, root, base),
  ];
}
