import { chromium, type Browser } from 'playwright-core';

/** The browser's program, as the global setup found it; empty where there is none. */
const program = process.env.SHENBAO_BROWSER ?? '';
/** The name by which pages are served over http: not this computer's own, so that http is no secure context there. */
export const INTRANET = 'intranet.test';
let running: Browser | null = null;

/** The browser of this test file, while the tests of a `describeInBrowser` run. */
export function browser(): Browser {
  if (!running) throw new Error('no browser: use describeInBrowser, and ask in a test or in beforeAll');
  return running;
}

/** `describe` with a browser, or a skip that says why: what opens pages needs one. */
export function describeInBrowser(name: string, body: () => void): void {
  if (program === '') {
    describe.skip(`${name} (no Chrome, Edge or Chromium was found: see scripts/browser.mjs)`, body);
    return;
  }
  describe(name, () => {
    beforeAll(async () => {
      const args = [
        // Containers run tests as root and have little shared memory.
        '--no-sandbox',
        '--disable-dev-shm-usage',
        `--host-resolver-rules=MAP ${INTRANET} localhost`,
        // a service worker is fetched apart from the pages, whose contexts look past our certificate by themselves
        '--ignore-certificate-errors',
      ];
      running = await chromium.launch({ executablePath: program, args });
    });
    body();
    afterAll(async () => {
      await running?.close();
      running = null;
    });
  });
}
