// Folders over https or http on localhost, for the tests of pages and for the preview. Reads files, answers GET, knows nothing else.
import { createReadStream, statSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The file behind an address, or null: outside of every folder, or not a file.
 * @param {readonly (readonly [prefix: string, folder: string])[]} folders the longest prefix first
 * @param {string} address path and query as asked
 */
export function fileFor(folders, address) {
  let asked;
  try {
    asked = decodeURIComponent(new URL(address, 'https://localhost').pathname);
  } catch {
    return null;
  }
  if (asked.endsWith('/')) asked += 'index.html';
  const found = folders.find(([prefix]) => asked.startsWith(prefix));
  if (!found || asked.includes('\0')) return null;
  const [prefix, folder] = found;
  const file = path.resolve(folder, asked.slice(prefix.length));
  if (!file.startsWith(path.resolve(folder) + path.sep)) return null;
  try {
    return statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

/**
 * @param {{ key: string, cert: string } | null} certificate null = http
 * @param {readonly (readonly [prefix: string, folder: string])[]} folders
 * @param {number} [port] 0 = any free one
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>} fails with EADDRINUSE when the port is taken
 */
export function serve(certificate, folders, port = 0) {
  const answerTo = (request, answer) => {
    const file = request.method === 'GET' ? fileFor(folders, request.url ?? '/') : null;
    if (!file) {
      answer.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个文件 / no such file\n');
      return;
    }
    const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    answer.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    createReadStream(file)
      .on('error', () => answer.destroy())
      .pipe(answer);
  };
  const server = certificate ? createServer(certificate, answerTo) : createPlainServer(answerTo);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const origin = `${certificate ? 'https' : 'http'}://localhost:${String(server.address().port)}`;
      const close = () =>
        new Promise((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      resolve({ origin, close });
    });
  });
}
