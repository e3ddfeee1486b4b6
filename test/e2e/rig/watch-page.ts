import type { BrowserContext } from 'playwright-core';
import { INTRANET } from './browser';

/** What went wrong in the pages of a context, and what they asked of other computers. */
export interface PageWatch {
  /** errors on the console, uncaught ones, files that were not there */
  readonly errors: string[];
  /** addresses outside of this computer: each was refused */
  readonly outside: string[];
  /** everything else that was asked for */
  readonly asked: string[];
}

const HOSTS: ReadonlySet<string> = new Set(['localhost', INTRANET]);

/**
 * Refuses every request to elsewhere and takes down what goes wrong.
 * @param allowed `file`: nothing may be asked of any server, this computer's own included
 */
export async function watchPages(
  context: BrowserContext,
  allowed: 'own servers' | 'file' = 'own servers',
): Promise<PageWatch> {
  const watch: PageWatch = { errors: [], outside: [], asked: [] };
  const isOutside = (address: URL): boolean =>
    /^(https?|wss?|ftp):$/.test(address.protocol) && (allowed === 'file' || !HOSTS.has(address.hostname));
  await context.route('**/*', async (route) => {
    const address = new URL(route.request().url());
    if (!isOutside(address)) {
      watch.asked.push(address.href);
      return await route.continue();
    }
    watch.outside.push(address.href);
    return await route.abort('blockedbyclient');
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => watch.outside.push(socket.url()));
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
