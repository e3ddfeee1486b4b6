// Before the tests of pages: builds what is older than its sources and serves it over https until the tests are done.
// The two origins differ by their port, as the host's and an add-in's do: Excel and add-in never share storage.
import path from 'node:path';
import { findBrowser } from '../../../scripts/browser.mjs';
import { ADDIN_FOLDERS, buildAddin, buildPreview, buildSelfTest, root } from './build-pages.mjs';
import { makeCertificate } from './certificate.mjs';
import { serve } from './serve.mjs';

const at = (folder) => path.join(root, folder);

export default async function setUp() {
  const problems = { pages: await buildPreview(), addin: (await buildAddin()) ?? (await buildSelfTest()) };
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
  process.env.SHENBAO_BROWSER = findBrowser() ?? '';
  globalThis.shenbaoServers = [pages, addin];
  process.env.SHENBAO_STUDIO = JSON.stringify({ pages: pages.origin, addin: addin.origin, problems });
}
