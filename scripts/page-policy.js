const { createHash } = require('node:crypto');

/** Hashes of the scripts written in a page, as its policy names them; elements of other types are not run and need none. */
function inlineHashes(html) {
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => hash(text));
}

const FIXED = ["base-uri 'none'", "form-action 'none'"];

const put = (html, directives) => html.replace('{{csp}}', () => [...directives, ...FIXED].join('; '));

/** A page with the policy of a folder on a server: its own files, the scripts in it, nothing from elsewhere. */
function withFolderPolicy(html) {
  return put(html, [
    "default-src 'none'",
    `script-src ${["'self'", ...inlineHashes(html)].join(' ')}`,
    "worker-src 'self'",
    "style-src 'unsafe-inline'",
    "img-src 'self' data: blob:",
  ]);
}

/** A page with the policy of the single file: the scripts in it, a worker from its own text, and no address at all. */
function withFilePolicy(html) {
  return put(html, [
    "default-src 'none'",
    `script-src ${inlineHashes(html).join(' ')}`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
  ]);
}

/**
 * A page with the policy of the add-in: as a folder, with office.js and what that loads.
 * @param {string} officeJs address of office.js
 */
function withAddinPolicy(html, officeJs) {
  const elsewhere = /^https:/.test(officeJs) ? [new URL(officeJs).origin] : [];
  return put(html, [
    "default-src 'none'",
    `script-src ${["'self'", ...inlineHashes(html), ...elsewhere].join(' ')}`,
    "worker-src 'self' blob:",
    "style-src 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src ${["'self'", 'blob:', ...elsewhere].join(' ')}`,
  ]);
}

module.exports = { withFolderPolicy, withFilePolicy, withAddinPolicy };
