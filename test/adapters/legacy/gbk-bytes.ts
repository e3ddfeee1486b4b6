/**
 * Encodes text as GBK by looking each character up in the decoder's own table: Node decodes GB18030 but does not encode it.
 * @throws for a character outside the two-byte area
 */
export function gbkBytes(text: string): Uint8Array {
  const out: number[] = [];
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80) out.push(character.charCodeAt(0));
    else out.push(...twoBytes(character));
  }
  return Uint8Array.from(out);
}

const table = new Map<string, readonly [number, number]>();

function twoBytes(character: string): readonly [number, number] {
  if (table.size === 0) {
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
      }
    }
  }
  const bytes = table.get(character);
  if (!bytes) throw new Error(`no two-byte GBK code for ${character}`);
  return bytes;
}
