// functions.json for Excel, made of the comments in src/hosts/functions/functions.ts. Usage: node scripts/functions-metadata.mjs [file]
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

/** The text of functions.json; throws with everything that is wrong in the comments. */
export async function functionsMetadata() {
  const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');
  const source = path.join(root, 'src/hosts/functions/functions.ts');
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(source);
  if (errors.length > 0) throw new Error(`src/hosts/functions/functions.ts: ${errors.join('; ')}`);
  return `${JSON.stringify(JSON.parse(metadataJson), null, 2)}\n`;
}

/** Writes it, by default where the web build puts its files. */
export async function writeFunctionsMetadata(file = path.join(root, 'dist/web/functions.json')) {
  const text = await functionsMetadata();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = await writeFunctionsMetadata(process.argv[2] && path.resolve(process.argv[2]));
  console.log(path.relative(process.cwd(), file));
}
