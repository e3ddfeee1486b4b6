/// <reference lib="dom" />
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { browser, describeInBrowser } from './rig/browser';
import { served, type Served } from './rig/served';
import { watchPages, type PageWatch } from './rig/watch-page';

type Way = keyof Served['page'];

const FOLDER = path.resolve(__dirname, '../../dist/page');
const NEWER = '新版本已就绪';
const BUILD = /build:"[0-9a-f]{16}"/;
const NEWER_BUILD = '0123456789abcdef';

let context: BrowserContext;
let watch: PageWatch;

async function open(way: Way | `http://${string}`): Promise<Page> {
  context = await browser().newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
  watch = await watchPages(context, way === 'file' ? 'file' : 'own servers');
  const page = await context.newPage();
  await page.goto(way.startsWith('http:') ? way : served().page[way as Way]);
  await page.locator('[data-sample]').waitFor();
  return page;
}

async function openSample(page: Page): Promise<void> {
  await page.locator('[data-sample]').click();
  await page.getByRole('treeitem').first().waitFor();
}

/** Waits until the browser has kept the page for work without a network. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
};

/** A server of this test's own, whose build can be replaced by a newer one. Localhost is a secure context over http too. */
async function startServer() {
  let newer = false;
  const server = createServer((request, answer) => {
    const name = path.basename(request.url ?? '/') || 'index.html';
    const bytes = readFileSync(path.join(FOLDER, name));
    const text =
      name === 'service-worker.js' && newer ? bytes.toString().replace(BUILD, `build:"${NEWER_BUILD}"`) : bytes;
    answer.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'text/plain', 'cache-control': 'no-store' });
    answer.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${String((server.address() as AddressInfo).port)}/` as const,
    update: () => {
      newer = true;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const policyOf = (html: string): string => /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
const directive = (html: string, name: string): string =>
  policyOf(html)
    .split('; ')
    .find((one) => one.startsWith(`${name} `)) ?? '';
const folderPage = (): string => readFileSync(path.join(FOLDER, 'index.html'), 'utf8');
const singlePage = (): string => readFileSync(fileURLToPath(served().page.file), 'utf8');

describeInBrowser('the page built two ways', () => {
  beforeAll(() => {
    if (served().problems.page) throw new Error(served().problems.page!);
  });
  afterEach(async () => {
    await context.close();
    expect(watch.outside).toEqual([]);
    expect(watch.errors).toEqual([]);
  });

  it.each(['https', 'http', 'file'] as const)('checks the sample return, opened by %s', async (way) => {
    const page = await open(way);
    await openSample(page);
    expect(await page.getByRole('treeitem').count()).toBeGreaterThan(3);
  });

  it.each(['https', 'http', 'file'] as const)('starts its worker, opened by %s', async (way) => {
    const page = await open(way);
    const started = page.waitForEvent('worker');
    await page.locator('input[type=file][data-wanted=first]').setInputFiles({
      name: 'return.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('this is no workbook at all'),
    });
    expect((await started).url()).toMatch(way === 'file' ? /^blob:/ : /\/worker\.[0-9a-f]+\.js$/);
    await page.getByRole('alert').first().waitFor();
  });

  it('asks nothing but for itself when opened from disk', async () => {
    const page = await open('file');
    await openSample(page);
    const others = watch.asked.filter((address) => !/^(blob|data):/.test(address));
    expect(others).toEqual([served().page.file]);
  });

  it('runs no text as code', async () => {
    const page = await open('file');
    const refused = await page.evaluate(() => {
      const element = document.createElement('script');
      element.textContent = 'window.ran = true';
      document.body.append(element);
      return !('ran' in window);
    });
    expect(refused).toBe(true);
    // the attempt is told on the console, which is what is wanted here
    expect(watch.errors.splice(0).join()).toContain('Content Security Policy');
  });

  it('opens without the server after the first visit over https', async () => {
    const page = await open('https');
    await kept(page);
    await page.reload();
    await page.locator('[data-sample]').waitFor();
    await context.setOffline(true);
    await page.reload();
    await openSample(page);
    expect(await page.getByRole('treeitem').count()).toBeGreaterThan(3);
  });

  it('keeps nothing over http, where a browser allows no service worker', async () => {
    const page = await open('http');
    expect(await page.evaluate(() => [window.isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false]);
  });

  it('keeps nothing when opened from disk', async () => {
    const page = await open('file');
    expect(await page.locator('meta[name=shenbao-service-worker]').count()).toBe(0);
    expect(context.serviceWorkers()).toEqual([]);
  });

  it('says that a newer build is there, and uses it when it is opened next', async () => {
    const server = await startServer();
    try {
      const page = await open(server.address);
      await kept(page);
      server.update();
      await page.evaluate(async () => {
        await (await navigator.serviceWorker.ready).update();
      });
      await page.getByRole('status').filter({ hasText: NEWER }).waitFor();
      expect((await page.evaluate(() => caches.keys())).length).toBe(2);
      await page.goto('about:blank');
      await page.goto(server.address);
      await page.waitForFunction(async () => (await caches.keys()).length === 1);
      expect(await page.evaluate(() => caches.keys())).toEqual([`shenbao ${server.address} ${NEWER_BUILD}`]);
    } finally {
      await server.close();
    }
  });
});

describe('the files of the page', () => {
  beforeAll(() => {
    if (served().problems.page) throw new Error(served().problems.page!);
  });

  it('allow no script but their own', () => {
    for (const html of [folderPage(), singlePage()]) {
      expect(directive(html, 'default-src')).toBe("default-src 'none'");
      expect(directive(html, 'script-src')).not.toContain('unsafe');
      expect(policyOf(html)).not.toMatch(/https?:|\*/);
    }
    expect(directive(singlePage(), 'script-src')).not.toContain('self');
    expect(directive(singlePage(), 'worker-src')).toBe('worker-src blob:');
    expect(policyOf(singlePage())).not.toContain('connect-src');
  });

  it('name other files by their place beside the page alone', () => {
    const named = [...folderPage().matchAll(/ (?:src|href|content)="([^"]+\.(?:js|png|css))"/g)].map(
      ([, place]) => place!,
    );
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((place) => place.includes('/') || !readdirSync(FOLDER).includes(place))).toEqual([]);
    expect([...singlePage().matchAll(/<(?:script|link|img)[^>]* (?:src|href)="(?!data:)[^"]*"/g)]).toEqual([]);
  });

  it('are, as one file, small enough for a mail', () => {
    expect(statSync(fileURLToPath(served().page.file)).size).toBeLessThanOrEqual(2_500_000);
  });
});
