import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { inlineScript } from './inline-script.mjs';

const require = createRequire(import.meta.url);
const { withFilePolicy } = require('./page-policy.js');

/** As in src/hosts/worker/worker-text.ts. */
const WORKER_TEXT = 'shenbao-worker';

/** The text packed small and written in letters: half of the file would be the worker otherwise. */
const packed = (text) => deflateRawSync(Buffer.from(text), { level: 9 }).toString('base64');

/**
 * The page as one HTML file.
 * @param {{ template: (parts: { head: string, body: string }) => string, page: string, worker: string, icon: string, notices: string }} parts
 *   texts of the two scripts, a path of a .png, and what licences ask to be passed on
 * @returns {string} HTML with its policy
 */
export function singleFile({ template, page, worker, icon, notices }) {
  const picture = readFileSync(icon).toString('base64');
  const held = (id, text) => `<script type="text/plain" id="${id}">${text}</script>`;
  const html = template({
    head: `<link rel="icon" href="data:image/png;base64,${picture}" />`,
    body: [
      held(WORKER_TEXT, packed(worker)),
      `<script>${inlineScript(page)}</script>`,
      held('licences', notices.replaceAll('<', '‹')),
    ].join('\n    '),
  });
  return withFilePolicy(html);
}

/** What licences ask to be passed on, as webpack took it out of the scripts. */
export function noticesIn(folder, names) {
  return names
    .map((name) => path.join(folder, name))
    .map((file) => {
      try {
        return readFileSync(file, 'utf8');
      } catch (error) {
        if (error.code === 'ENOENT') return '';
        throw error;
      }
    })
    .join('\n');
}
