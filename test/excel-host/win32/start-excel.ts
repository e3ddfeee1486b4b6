import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';
import { ExcelHost } from '../engine/host';
import type { HostOptions } from '../engine/host-options';
import { WindowsSeam } from './window-external';

const CLIENT = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const ORIGIN = 'https://localhost';

/** Serves the client's own files, and nothing else: what is asked of others is noted. */
class ClientFiles extends ResourceLoader {
  readonly outside: string[] = [];

  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    const file = new URL(url);
    if (!url.startsWith(`${ORIGIN}/officejs/`)) {
      this.outside.push(url);
      return null;
    }
    const body = readFileSync(path.join(CLIENT, file.pathname.slice('/officejs/'.length)));
    // a page that is closed while a file is on its way aborts it
    return Object.assign(Promise.resolve(body), { abort: () => undefined });
  }
}

/** The unmodified office.js inside the simulated Excel for Windows. */
export interface StartedExcel {
  readonly host: ExcelHost;
  readonly seam: WindowsSeam;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** what Office.onReady told */
  readonly info: { readonly host: unknown; readonly platform: unknown };
  /** addresses that were asked for and are no file of the client */
  readonly outside: readonly string[];
  /** Puts `Excel`, `Office` and `OfficeExtension` where code of the add-in looks for them. */
  install(): void;
  close(): void;
}

interface ClientWindow {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

function loaded(dom: JSDOM): Promise<void> {
  const script = dom.window.document.createElement('script');
  script.src = `${ORIGIN}/officejs/office.js`;
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('office.js could not be loaded'));
    dom.window.document.head.append(script);
  });
}

/** Starts the client in a page of its own, in the workbook given. */
export async function startExcel(options: HostOptions): Promise<StartedExcel> {
  const host = new ExcelHost(options);
  const seam = new WindowsSeam(host);
  const files = new ClientFiles();
  const query = `?_host_Info=${encodeURIComponent(`Excel$Win32$16.01$${options.language}$$$$0`)}`;
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: `${ORIGIN}/pane.html${query}`,
    runScripts: 'dangerously',
    resources: files,
    // the client's own log is not what a test is about
    virtualConsole: new VirtualConsole(),
  });
  Object.defineProperty(dom.window, 'external', { value: seam.external });
  await loaded(dom);
  const client = dom.window as unknown as ClientWindow;
  const info = await client.Office.onReady();
  const { Excel, Office, OfficeExtension } = client;
  return {
    ...{ host, seam, Excel, Office, OfficeExtension, info, outside: files.outside },
    install: () => void Object.assign(globalThis, { Excel, Office, OfficeExtension }),
    close: () => dom.window.close(),
  };
}
