// A second opinion on manifest.xml: Microsoft's converter makes a unified manifest of it, and Microsoft's schema judges that.
// Works offline. Usage: node scripts/unified-manifest.mjs [manifest.xml] [--json]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
/** The converter writes 1.17, which knows neither context menus nor more than three icons of a button. */
const SCHEMA = '1.28';

/** Microsoft's manifest tool keeps the schemas in a package of its own. */
function schemas() {
  const paths = [require.resolve('office-addin-manifest')];
  return require(require.resolve('@microsoft/app-manifest', { paths })).AppManifestUtils;
}

/** @returns what the converter makes of the file, for the newer schema */
async function unified(file) {
  const folder = mkdtempSync(path.join(tmpdir(), 'shenbao-manifest-'));
  try {
    await require('office-addin-manifest-converter').convert(file, folder, false);
    const made = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
    const $schema = `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`;
    return { ...made, manifestVersion: SCHEMA, $schema };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const file = path.resolve(positionals[0] ?? path.join(root, 'manifest.xml'));
const manifest = await unified(file);
const problems = await schemas().validateAgainstSchema(manifest);
if (values.json) console.log(JSON.stringify({ problems, manifest }));
else if (problems.length > 0) console.error(problems.join('\n'));
else
  console.log(
    `${path.basename(file)}: 符合统一清单 ${SCHEMA} 版的模式 / fits the schema of the unified manifest ${SCHEMA}`,
  );
process.exitCode = problems.length > 0 ? 1 : 0;
