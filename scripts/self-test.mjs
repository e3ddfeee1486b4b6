// The self-test page for a real Excel: builds it into dist/self-test and serves it over https, with the manifest to load.
// `npm run self-test [-- --port 3000] [-- --build]`
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeCertificate } from '../test/e2e/rig/certificate.mjs';
import { serve } from '../test/e2e/rig/serve.mjs';
import { runWebpack } from './run-webpack.mjs';
import { trustedCertificate } from './trusted-certificate.mjs';
import { untilStopped } from './until-stopped.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);
const require = createRequire(import.meta.url);

const HELP = `npm run self-test [-- --port 3000] [-- --build]

  --port    https 端口,默认 3000 / https port
  --build   只构建 dist/self-test / only build dist/self-test`;

function options() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '3000' },
        build: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new Error(`--port 须是 1–65535 的整数:${values.port} / must be a whole number from 1 to 65535`);
    }
    return { ...values, port };
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    process.exit(2);
  }
}

async function build(port) {
  const stats = await runWebpack(require('../test/excel-host/self-test/webpack.config.js')());
  if (stats.hasErrors()) {
    console.error(stats.toString({ preset: 'errors-only' }));
    process.exit(1);
  }
  for (const size of [32, 64]) cpSync(at(`assets/icons/icon-${size}.png`), at(`dist/self-test/icons/icon-${size}.png`));
  const manifest = readFileSync(at('test/excel-host/self-test/manifest.self-test.xml'), 'utf8');
  writeFileSync(
    at('dist/self-test/manifest.self-test.xml'),
    manifest.replaceAll('https://localhost:3000', `https://localhost:${port}`),
  );
}

async function certificate() {
  const trusted = trustedCertificate();
  if (trusted) return trusted;
  console.log(
    '本机没有 Excel 信任的证书,Excel 会拒绝打开。先运行:npx office-addin-dev-certs install\n' +
      'No certificate here that Excel trusts; it will refuse the page. First run: npx office-addin-dev-certs install',
  );
  return await makeCertificate();
}

const { port, build: onlyBuild, help } = options();
if (help) {
  console.log(HELP);
  process.exit(0);
}
await build(port);
if (!onlyBuild) {
  let server;
  try {
    server = await serve(
      await certificate(),
      [
        ['/officejs/', path.dirname(require.resolve('@microsoft/office-js/dist/office.js'))],
        ['/', at('dist/self-test')],
      ],
      port,
    );
  } catch (error) {
    console.error(
      `端口 ${port} 无法使用(${error.code}):请用 --port 换一个。/ Port ${port} cannot be used (${error.code}): choose another with --port.`,
    );
    process.exit(1);
  }
  console.log(`自检页 self-test page: ${server.origin}/self-test.html
清单 manifest: ${at('dist/self-test/manifest.self-test.xml')}
在 Excel 中新建空白工作簿,旁加载这个清单,打开“审报自检”,把最后的结果复制下来。Ctrl+C 结束。
In Excel, open a new empty workbook, sideload this manifest, open “Shenbao self-test” and copy the result. Ctrl+C stops.`);
  await untilStopped();
  await server.close();
}
