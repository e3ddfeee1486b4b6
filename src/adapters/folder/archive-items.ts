import type { ZipEntry } from '../ooxml/zip-directory';
import type { Archive } from './archive-of';
import { compareNatural } from './natural-order';
import { isHiddenFolder, promiseOf } from './return-names';
import type { SkipCode } from './source';

/** What stands in a zip of returns: a return to read, or why it is passed over. */
export interface ArchiveItem {
  readonly label: string;
  readonly entry: ZipEntry;
  /** null = to be read */
  readonly skipped: SkipCode | null;
}

/** A workbook that was renamed to .zip on its way: the zip itself is the return. */
export const isWorkbook = ({ entries }: Archive): boolean =>
  entries.some(({ label }) => label === '[Content_Types].xml');

/** Everything in a zip of returns, in the natural order of the names; none where it is empty. */
export function archiveItems({ entries }: Archive): ArchiveItem[] {
  const items = entries.map(({ label, entry }): ArchiveItem => {
    const steps = label.split('/');
    const promise = steps.slice(0, -1).some(isHiddenFolder) ? 'hidden' : promiseOf(steps[steps.length - 1]!);
    const skipped = promise === 'return' ? null : promise === 'zip' ? 'nested-zip' : promise;
    return { label, entry, skipped };
  });
  return items.sort((a, b) => compareNatural(a.label, b.label));
}
