import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const PAGE = '<!doctype html><meta charset="utf-8"><input type="file" multiple><script src="page.js"></script>';

/** Serves the built scripts, and a page around them, on a free port of this machine. */
export async function serveFolder(folder) {
  const server = createServer((request, response) => {
    const name = path.basename(new URL(request.url, 'http://localhost').pathname);
    const sent = name === '' ? Promise.resolve(PAGE) : readFile(path.join(folder, name));
    sent.then(
      (body) => {
        const type = name === '' ? 'text/html' : 'text/javascript';
        response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
