// Whether something built is older than what it is built from.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Time of the last change below these files and folders, in milliseconds; 0 = nothing there. */
export function lastChange(places) {
  let last = 0;
  for (const place of places) {
    const found = statSync(place, { throwIfNoEntry: false });
    if (!found) continue;
    if (found.isDirectory()) {
      last = Math.max(last, lastChange(readdirSync(place).map((name) => path.join(place, name))));
    } else last = Math.max(last, found.mtimeMs);
  }
  return last;
}

/** @param {string} built a file @param {readonly string[]} sources files and folders */
export function isStale(built, sources) {
  const found = statSync(built, { throwIfNoEntry: false });
  return !found || found.mtimeMs < lastChange(sources);
}
