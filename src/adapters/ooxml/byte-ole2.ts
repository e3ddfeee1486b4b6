/** OLE2 compound files: what .xls is kept in, and what Office wraps an encrypted .xlsx in. */

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
const LAST_SECTOR = 0xfffffffa;
const HEADER_FAT_SECTORS = 109;
/** Directory sectors looked at: a real one has a few, a hostile chain may run in a circle. */
const MAX_DIRECTORY_SECTORS = 256;

export function isOle2(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

function entryName(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  let name = '';
  for (let byte = 0; byte + 2 < length; byte += 2) name += String.fromCharCode(view.getUint16(at + byte, true));
  return name;
}

/**
 * The names of the streams and storages of an OLE2 file, in the order of its directory; those of the first sectors
 * only, where its allocation table cannot be followed.
 */
export function ole2Names(bytes: Uint8Array): string[] {
  const names: string[] = [];
  if (!isOle2(bytes) || bytes.length < HEADER_BYTES) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return names;
  const sectorBytes = 1 << shift;
  const offsetOf = (sector: number): number => (sector + 1) * sectorBytes;
  const nextOf = (sector: number): number => {
    const perSector = sectorBytes / 4;
    const index = Math.floor(sector / perSector);
    if (index >= HEADER_FAT_SECTORS) return LAST_SECTOR;
    const at = offsetOf(view.getUint32(76 + index * 4, true)) + (sector % perSector) * 4;
    return at + 4 <= bytes.length ? view.getUint32(at, true) : LAST_SECTOR;
  };
  let sector = view.getUint32(48, true);
  for (let count = 0; sector < LAST_SECTOR && count < MAX_DIRECTORY_SECTORS; count++) {
    const start = offsetOf(sector);
    for (let at = start; at < start + sectorBytes && at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
      const name = entryName(view, at);
      if (name) names.push(name);
    }
    sector = nextOf(sector);
  }
  return names;
}
