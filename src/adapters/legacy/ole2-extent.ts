const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const HEADER_FAT_SECTORS = 109;
/** sector numbers from here on are marks: end of chain, free, … */
const FIRST_MARK = 0xfffffffa;
const ROOT_TYPE = 5;

/**
 * Bytes that an OLE2 file must have to hold its directory and its Workbook (or Book) stream: a shorter one was cut, and
 * the library would read what is left of it without a word. Follows the chains of the allocation table, which cannot
 * lead it in circles or beyond the file. 0 where the header makes no sense ([MS-CFB] 2.2, 2.3, 2.6).
 */
export function ole2Extent(bytes: Uint8Array): number {
  if (bytes.length < HEADER_BYTES) return HEADER_BYTES;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  return shift === 9 || shift === 12 ? new Sectors(view, 2 ** shift).extent() : 0;
}

class Sectors {
  private needed = HEADER_BYTES;
  private readonly fat: number[];

  constructor(
    private readonly view: DataView,
    private readonly sectorBytes: number,
  ) {
    this.fat = this.tableSectors();
  }

  extent(): number {
    const smallBelow = this.view.getUint32(56, true);
    const directory = this.chain(this.view.getUint32(48, true), Infinity);
    for (const start of directory) {
      for (
        let at = start;
        at < start + this.sectorBytes && at + ENTRY_BYTES <= this.view.byteLength;
        at += ENTRY_BYTES
      ) {
        const size = this.view.getUint32(at + 120, true);
        const first = this.view.getUint32(at + 116, true);
        // the root's stream holds every stream that is too small for sectors of its own
        const root = this.view.getUint8(at + 66) === ROOT_TYPE;
        if (root || (size >= smallBelow && isWorkbook(this.nameAt(at)))) this.chain(first, size);
      }
    }
    return this.needed;
  }

  /** Offsets of the sectors of a chain, as far as they lie in the file; notes the bytes needed for `size` of them. */
  private chain(first: number, size: number): number[] {
    const offsets: number[] = [];
    const most = Math.min(Math.ceil(size / this.sectorBytes), Math.ceil(this.view.byteLength / this.sectorBytes));
    let left = size;
    for (let sector = first; sector < FIRST_MARK && offsets.length < most; sector = this.next(sector)) {
      const start = this.need(sector, Math.min(left, this.sectorBytes));
      if (start < 0) break;
      offsets.push(start);
      left -= this.sectorBytes;
    }
    return offsets;
  }

  /** Offset of a sector of which so many bytes are needed, or -1 where it lies beyond the file. */
  private need(sector: number, count: number): number {
    const start = (sector + 1) * this.sectorBytes;
    this.needed = Math.max(this.needed, start + count);
    return start + count <= this.view.byteLength ? start : -1;
  }

  private next(sector: number): number {
    const perSector = this.sectorBytes / 4;
    const table = this.fat[Math.floor(sector / perSector)];
    if (table === undefined) return FIRST_MARK;
    const at = table + (sector % perSector) * 4;
    return at + 4 <= this.view.byteLength ? this.view.getUint32(at, true) : FIRST_MARK;
  }

  /** Offsets of the sectors of the allocation table: 109 are listed in the header, further ones in a chain of lists. */
  private tableSectors(): number[] {
    const count = Math.min(this.view.getUint32(44, true), Math.ceil(this.view.byteLength / this.sectorBytes));
    const offsets: number[] = [];
    const perList = this.sectorBytes / 4 - 1;
    let list = 76;
    let inList = HEADER_FAT_SECTORS;
    let nextList = this.view.getUint32(68, true);
    while (offsets.length < count) {
      for (let i = 0; i < inList && offsets.length < count; i++) {
        offsets.push(this.need(this.view.getUint32(list + i * 4, true), this.sectorBytes));
      }
      if (offsets.length >= count || nextList >= FIRST_MARK) break;
      list = this.need(nextList, this.sectorBytes);
      if (list < 0) break;
      inList = perList;
      nextList = this.view.getUint32(list + perList * 4, true);
    }
    return offsets.map((offset) => (offset < 0 ? this.view.byteLength : offset));
  }

  private nameAt(at: number): string {
    const length = Math.min(this.view.getUint16(at + 64, true), 64);
    let name = '';
    for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(this.view.getUint16(at + i, true));
    return name;
  }
}

const isWorkbook = (name: string): boolean => /^(workbook|book)$/i.test(name);
