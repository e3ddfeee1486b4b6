/// <reference lib="dom" />
import type { BrowserContext, Frame, JSHandle, Page } from 'playwright-core';
import type { Faults } from '../../excel-host/engine/faults';
import type { ExcelHostShape } from '../../excel-host/engine/host';
import type { ExcelVersion, HostOptions } from '../../excel-host/engine/host-options';
import type { LoggedRequest } from '../../excel-host/engine/wire-log';
import type { Studio } from '../../excel-host/web/studio';
import { browser } from './browser';
import { served } from './served';
import { watchPages, type PageWatch } from './watch-page';

/** A bare add-in, for what concerns Excel and office.js only. */
export const PROBE = 'probe/probe.html';

/** What a test opens in the simulated Excel on the web. */
export interface StudioRequest {
  /** bytes of an .xlsx; absent = one empty sheet `Sheet1` */
  readonly book?: Uint8Array;
  readonly title?: string;
  readonly version?: ExcelVersion;
  readonly language?: HostOptions['language'];
  readonly theme?: 'light' | 'dark';
  /** from the very start, where office.js itself fails at cell-edit and throttling; set those on the host when it is ready */
  readonly faults?: Partial<Omit<Faults, 'meanwhile'>>;
  readonly settings?: readonly (readonly [key: string, json: string])[];
  readonly readOnly?: boolean;
  /** path of the add-in's page below its origin; the pane unless said */
  readonly page?: string;
  readonly size?: { readonly width: number; readonly height: number };
}

export interface OpenStudio {
  /** the page that plays Excel */
  readonly page: Page;
  /** the add-in's page beside the workbook */
  readonly pane: Frame;
  /** the simulated Excel, for `evaluate` */
  readonly host: JSHandle<ExcelHostShape>;
  readonly watch: PageWatch;
  /** every request of the add-in so far, and what had no effect */
  log(): Promise<{
    requests: readonly LoggedRequest[];
    recordedOnly: readonly string[];
    unanswered: readonly string[];
  }>;
  /** The user presses a button of the ribbon; resolves when its function completed. */
  command(name: string): Promise<number>;
  /** @throws when a page had an error, asked another computer, or something had no effect */
  close(): Promise<void>;
}

/** Where the studio of a page is. */
declare global {
  interface Window {
    studio: Studio;
  }
}

async function paneOf(page: Page, address: string): Promise<Frame> {
  const frame = await page.waitForSelector('iframe');
  const pane = await frame.contentFrame();
  if (!pane) throw new Error('the frame of the add-in has no page');
  await pane.waitForURL((url) => url.href.startsWith(address));
  return pane;
}

function complaints(watch: PageWatch): string[] {
  return [...watch.errors, ...watch.outside.map((address) => `asked another computer: ${address}`)];
}

async function openIn(context: BrowserContext, request: StudioRequest): Promise<OpenStudio> {
  const { pages, addin } = served();
  const watch = await watchPages(context);
  const page = await context.newPage();
  const address = `${addin}/${request.page ?? 'pane.html'}`;
  await page.goto(`${pages}/studio.html`);
  const options = {
    book: request.book ? Buffer.from(request.book).toString('base64') : null,
    title: request.title ?? 'return.xlsx',
    version: request.version ?? '1.14',
    language: request.language ?? 'zh-CN',
    readOnly: request.readOnly ?? false,
    settings: request.settings ?? [],
    faults: request.faults ?? {},
    addin: address,
  } as const;
  await page.evaluate((wanted) => window.studio.open(wanted), options);
  const host = await page.evaluateHandle(() => window.studio.host);
  const pane = await paneOf(page, address);
  return {
    page,
    pane,
    host,
    watch,
    log: async () =>
      await page.evaluate(() => ({
        requests: [...window.studio.host.log.requests],
        recordedOnly: [...window.studio.host.log.recordedOnly],
        unanswered: [...window.studio.frame.unanswered],
      })),
    command: async (name) => await page.evaluate((run) => window.studio.frame.runCommand(run, 'button'), name),
    close: async () => {
      await context.close();
      const wrong = complaints(watch);
      if (wrong.length > 0) throw new Error(`the pages complained:\n${wrong.join('\n')}`);
    },
  };
}

/** Opens a workbook in the simulated Excel with the add-in beside it. */
export async function startStudio(request: StudioRequest = {}): Promise<OpenStudio> {
  const { problems } = served();
  const problem = problems.pages ?? (request.page === PROBE ? null : problems.addin);
  if (problem) throw new Error(problem);
  const context = await browser().newContext({
    ignoreHTTPSErrors: true,
    colorScheme: request.theme ?? 'light',
    locale: request.language ?? 'zh-CN',
    viewport: { ...(request.size ?? { width: 350, height: 800 }) },
  });
  try {
    return await openIn(context, request);
  } catch (error) {
    await context.close();
    throw error;
  }
}
