import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from './project-root';

function versionOf(text: string): string {
  const version = (JSON.parse(text) as { version?: unknown }).version;
  return typeof version === 'string' ? version : '0';
}

/** The version of the package. */
export const VERSION = versionOf(readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8'));
