// Before the tests of pages: builds what is older than its sources and serves it over https until the tests are done.
// The two origins differ by their port, as the host's and an add-in's do: Excel and add-in never share storage.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../../scripts/browser.mjs';
import { ADDIN_FOLDERS, PAGE_FILE, buildAddin, buildPage, buildPreview, buildSelfTest, root } from './build-pages.mjs';
import { makeCertificate } from './certificate.mjs';
import { serve } from './serve.mjs';

const at = (folder) => path.join(root, folder);

/** Where the page lies on its servers. */
const PAGE_PLACE = '/tools/shenbao/';
/** A name that the tests' browser is told to find on this computer (rig/browser.ts). */
const INTRANET = 'intranet.test';

export default async function setUp() {
  const problems = {
    pages: await buildPreview(),
    addin: (await buildAddin()) ?? (await buildSelfTest()),
    page: await buildPage(),
  };
  const certificate = await makeCertificate();
  const pages = await serve(certificate, [
    ['/samples/', at('assets/samples')],
    ['/sample-return/', at('assets/sample-return')],
    ['/', at('dist/preview')],
  ]);
  const addin = await serve(certificate, [
    ['/self-test/officejs/', at('node_modules/@microsoft/office-js/dist')],
    ['/self-test/', at('dist/self-test')],
    ['/probe/', at('test/e2e/rig/probe')],
    ...ADDIN_FOLDERS,
  ]);
  // below a folder, as on most servers; by a name that is not this computer's own, for which http is no secure context
  const folder = [[PAGE_PLACE, at('dist/page')]];
  const secure = await serve(certificate, folder);
  const plain = await serve(null, folder);
  const page = {
    https: secure.origin + PAGE_PLACE,
    http: plain.origin.replace('localhost', INTRANET) + PAGE_PLACE,
    file: pathToFileURL(PAGE_FILE).href,
  };
  process.env.SHENBAO_BROWSER = findBrowser() ?? '';
  globalThis.shenbaoServers = [pages, addin, secure, plain];
  process.env.SHENBAO_STUDIO = JSON.stringify({ pages: pages.origin, addin: addin.origin, page, problems });
}
