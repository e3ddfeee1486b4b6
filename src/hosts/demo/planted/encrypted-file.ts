const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const FAT_SECTOR = 0xfffffffd;
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function directoryEntry(
  view: DataView,
  at: number,
  name: string,
  type: number,
  links: { right?: number; child?: number },
): void {
  for (let i = 0; i < name.length; i++) view.setUint16(at + 2 * i, name.charCodeAt(i), true);
  view.setUint16(at + 64, 2 * (name.length + 1), true);
  view.setUint8(at + 66, type);
  view.setUint8(at + 67, 1);
  view.setUint32(at + 68, FREE, true);
  view.setUint32(at + 72, links.right ?? FREE, true);
  view.setUint32(at + 76, links.child ?? FREE, true);
  view.setUint32(at + 116, END_OF_CHAIN, true);
}

/**
 * What a workbook saved with a password looks like from outside: a compound file with the streams EncryptionInfo and
 * EncryptedPackage ([MS-OFFCRYPTO] 2.3.4.4). Nothing is encrypted in it; there is nothing inside.
 */
export function encryptedLookingFile(): Uint8Array {
  const bytes = new Uint8Array(3 * SECTOR);
  const view = new DataView(bytes.buffer);
  bytes.set(SIGNATURE, 0);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, END_OF_CHAIN, true);
  view.setUint32(68, END_OF_CHAIN, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + 4 * i, i === 0 ? 0 : FREE, true);
  const fat = SECTOR;
  for (let i = 0; i < SECTOR / 4; i++) view.setUint32(fat + 4 * i, FREE, true);
  view.setUint32(fat, FAT_SECTOR, true);
  view.setUint32(fat + 4, END_OF_CHAIN, true);
  const directory = 2 * SECTOR;
  directoryEntry(view, directory, 'Root Entry', 5, { child: 1 });
  directoryEntry(view, directory + 128, 'EncryptionInfo', 2, { right: 2 });
  directoryEntry(view, directory + 256, 'EncryptedPackage', 2, {});
  return bytes;
}
