import type { BrowserContext } from 'playwright-core';

/** What went wrong in the pages of a context, and what they asked of other computers. */
export interface PageWatch {
  /** errors on the console, uncaught ones, files that were not there */
  readonly errors: string[];
  /** addresses outside of this computer: each was refused */
  readonly outside: string[];
}

/** Refuses every request to elsewhere and takes down what goes wrong. */
export async function watchPages(context: BrowserContext): Promise<PageWatch> {
  const watch: PageWatch = { errors: [], outside: [] };
  await context.route('**/*', async (route) => {
    const address = new URL(route.request().url());
    if (address.hostname === 'localhost' || !/^(https?|wss?):$/.test(address.protocol)) return await route.continue();
    watch.outside.push(address.href);
    return await route.abort('blockedbyclient');
  });
  context.on('console', (message) => {
    if (message.type() === 'error') watch.errors.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => watch.errors.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('response', (response) => {
    if (response.status() >= 400) watch.errors.push(`${String(response.status())} ${response.url()}`);
  });
  return watch;
}
