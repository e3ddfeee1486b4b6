const HEADER_BYTES = 512;
const FREE = 0xffffffff;
const HEADER_FAT_SECTORS = 109;

/**
 * Bytes that an OLE2 file must have to hold every sector its allocation table has in use: a shorter one was cut.
 * Looks at the sectors listed in the header only (they cover 6.8 MB of 512-byte sectors), and never beyond the file;
 * 0 where the header makes no sense.
 */
export function ole2Extent(bytes: Uint8Array): number {
  if (bytes.length < HEADER_BYTES) return HEADER_BYTES;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return 0;
  const sectorBytes = 2 ** shift;
  const perSector = sectorBytes / 4;
  const pastSector = (sector: number): number => (sector + 2) * sectorBytes;
  const listed = Math.min(view.getUint32(44, true), HEADER_FAT_SECTORS);
  for (let block = listed - 1; block >= 0; block--) {
    const fat = view.getUint32(76 + block * 4, true);
    if (pastSector(fat) > bytes.length) return pastSector(fat);
    const start = pastSector(fat) - sectorBytes;
    for (let i = perSector - 1; i >= 0; i--) {
      // the start of the last sector: some writers leave the rest of it out
      if (view.getUint32(start + i * 4, true) !== FREE) return pastSector(block * perSector + i) - sectorBytes + 1;
    }
  }
  return 0;
}
