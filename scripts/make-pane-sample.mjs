// Makes assets/sample-return/sample.json: the return that the pane offers to try, as base64, for a page that may ask no
// other address. Run by hand when the zone changes. Usage: node scripts/build.mjs && node scripts/make-pane-sample.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { paneSample } = createRequire(import.meta.url)(path.join(root, 'dist/hosts/demo/pane-sample.js'));
const pack = JSON.parse(readFileSync(path.join(root, 'dist/packs/haikou.json'), 'utf8'));
const { name, bytes } = paneSample(pack);
const folder = path.join(root, 'assets', 'sample-return');
mkdirSync(folder, { recursive: true });
writeFileSync(
  path.join(folder, 'sample.json'),
  `${JSON.stringify({ name, base64: Buffer.from(bytes).toString('base64') }, null, 2)}\n`,
);
process.stdout.write(`${name}  ${bytes.length} bytes\n`);
