import { open } from 'node:fs/promises';
import { UsageError } from './usage-error';

/** First bytes of what is somebody's data and not a report of ours: at which byte, which bytes. */
const MARKS = [
  { kind: 'ledger', at: 8, bytes: Buffer.from('DUCK') },
  { kind: 'workbook', at: 0, bytes: Buffer.from([0x50, 0x4b, 0x03, 0x04]) },
  { kind: 'workbook', at: 0, bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) },
] as const;
const HEAD = 12;

/** What stands at a path, as far as its first bytes tell; null for anything else, and where nothing can be read. */
async function kindOf(file: string): Promise<'ledger' | 'workbook' | null> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const head = Buffer.alloc(HEAD);
    await handle.read(head, 0, HEAD, 0);
    const mark = MARKS.find(({ at, bytes }) => head.subarray(at, at + bytes.length).equals(bytes));
    return mark?.kind ?? null;
  } catch {
    return null; // a folder: writing says so
  } finally {
    await handle.close();
  }
}

/**
 * A slip in `--out` must not cost a ledger, nor a received workbook: neither is replaced by a report. A workbook may take
 * the place of a workbook, since a report may be asked for again.
 * @throws UsageError `out-is-ledger`, `out-is-workbook`
 */
export async function refuseOverData(file: string, content: string | Uint8Array): Promise<void> {
  const kind = await kindOf(file);
  if (kind === 'ledger') throw new UsageError('out-is-ledger', { value: file });
  if (kind === 'workbook' && typeof content === 'string') throw new UsageError('out-is-workbook', { value: file });
}
