// Serves the add-in and the page with the simulated Excel, builds both first where they are older than their sources.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ADDIN_FOLDERS, buildAddin, buildPreview, root } from '../test/e2e/rig/build-pages.mjs';
import { makeCertificate } from '../test/e2e/rig/certificate.mjs';
import { serve } from '../test/e2e/rig/serve.mjs';
import { untilStopped } from './until-stopped.mjs';

const at = (folder) => path.join(root, folder);

/** Serves at the wanted port, or at any free one when that is taken. */
async function serveNear(certificate, folders, port) {
  try {
    return await serve(certificate, folders, port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return await serve(certificate, folders, 0);
  }
}

/** Opens the address in the user's browser where there is a desktop. */
function openBrowser(address) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address.replaceAll('&', '^&')]
      : process.platform === 'darwin'
        ? ['open', address]
        : ['xdg-open', address];
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

/** @returns {Promise<number>} exit code */
export async function startPreview({ port, quiet }) {
  console.log('正在构建,首次约需一分钟… / Building; the first time takes about a minute …');
  const problem = (await buildPreview()) ?? (await buildAddin());
  if (problem) {
    console.error(problem);
    return 1;
  }
  const certificate = await makeCertificate();
  const addin = await serveNear(certificate, ADDIN_FOLDERS, port);
  const pages = await serveNear(
    certificate,
    [
      ['/addin/', at('dist/web')],
      ['/samples/', at('assets/samples')],
      ['/sample-return/', at('assets/sample-return')],
      ['/', at('dist/preview')],
    ],
    port === 0 ? 0 : port + 1,
  );
  const address = `${pages.origin}/preview.html?addin=${encodeURIComponent(addin.origin)}`;
  console.log(`
预览:模拟的 Excel,不是 Excel / Preview: a simulated Excel, not Excel
  ${address}
证书由本机刚刚生成,浏览器会提示不受信任,选择继续即可。/ The certificate was just made on this computer; let the browser go on.
按 Ctrl+C 结束。/ Ctrl+C stops it.`);
  if (!quiet) openBrowser(address);
  await untilStopped();
  await pages.close();
  await addin.close();
  return 0;
}
