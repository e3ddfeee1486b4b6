/** The deflate streams of a zip, found by the central directory and nothing checked: the least a reader can do. */
export interface ZipPart {
  readonly name: string;
  readonly deflated: boolean;
  readonly data: Uint8Array;
}

/** Parts of a zip of the bench's own making: no comment, no Zip64. */
export function zipParts(bytes: Buffer): ZipPart[] {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== 0x06054b50) end--;
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const part = {
      name: bytes.toString('latin1', at + 46, at + 46 + nameLength),
      deflated: bytes.readUInt16LE(at + 10) === 8,
      data: bytes.subarray(start, start + bytes.readUInt32LE(at + 20)),
    };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    return part;
  });
}
