// The add-in in Excel itself (Windows, macOS): serves the pane over https with a certificate this computer trusts, then has
// Microsoft's tool open Excel with it. The two tools are fetched by npx once and are no part of the project.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ADDIN_FOLDERS, buildAddin, root } from '../test/e2e/rig/build-pages.mjs';
import { serve } from '../test/e2e/rig/serve.mjs';
import { trustedCertificate } from './trusted-certificate.mjs';
import { untilStopped } from './until-stopped.mjs';

const CERTIFICATES = 'office-addin-dev-certs@3.0.0';
const SIDELOADER = 'office-addin-debugging@7.0.0';
const npx = (...args) =>
  spawnSync('npx', ['--yes', ...args], { cwd: root, stdio: 'inherit', shell: true }).status === 0;

function certificate() {
  const there = trustedCertificate();
  if (there) return there;
  console.log(
    '首次需要安装本机证书(需联网一次)。/ A certificate for this computer is installed first (needs internet once).',
  );
  npx(CERTIFICATES, 'install');
  return trustedCertificate();
}

const PREVIEW_INSTEAD =
  '也可用 npm start -- --preview 在浏览器中预览。/ Or look at the preview in a browser: npm start -- --preview';

/** @returns {Promise<number>} exit code */
export async function startInExcel({ port }) {
  if (port !== 3000) {
    console.error(
      '清单写的是 https://localhost:3000,在 Excel 中只能用端口 3000。/ The manifest says https://localhost:3000: in Excel only port 3000 will do.',
    );
    return 2;
  }
  console.log('正在构建… / Building …');
  const problem = await buildAddin();
  if (problem) {
    console.error(problem);
    return 1;
  }
  const pair = certificate();
  if (!pair) {
    console.error(
      `没有可信任的证书,无法在 Excel 中打开。/ Without a trusted certificate Excel opens no add-in.\n${PREVIEW_INSTEAD}`,
    );
    return 1;
  }
  let server;
  try {
    server = await serve(pair, ADDIN_FOLDERS, port);
  } catch (error) {
    console.error(
      `端口 ${port} 无法使用(${error.code}):请先关闭占用它的程序。/ Port ${port} cannot be used (${error.code}): close the program that has it.`,
    );
    return 1;
  }
  const manifest = path.join(root, 'dist/web/manifest.xml');
  console.log(
    '正在用微软的工具打开 Excel(首次需联网一次)… / Opening Excel with Microsoft’s tool (needs internet the first time) …',
  );
  const opened = npx(SIDELOADER, 'start', `"${manifest}"`, 'desktop', '--app', 'excel');
  if (!opened) {
    console.error(
      `没有打开:需要本机装有 Excel 2021 或更新版本,首次还需联网。/ Not opened: Excel 2021 or later must be here, and internet the first time.\n${PREVIEW_INSTEAD}`,
    );
    await server.close();
    return 1;
  }
  console.log('窗格由本机提供,按 Ctrl+C 结束。/ The pane is served by this computer; Ctrl+C stops it.');
  await untilStopped();
  npx(SIDELOADER, 'stop', `"${manifest}"`);
  await server.close();
  return 0;
}
