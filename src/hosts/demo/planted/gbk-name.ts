/** Two-byte GBK of every character of a name, found by decoding: no encoder comes with the platform. */
function gbkTable(wanted: ReadonlySet<string>): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (wanted.has(character) && !table.has(character)) table.set(character, [high, low]);
    }
  }
  return table;
}

/** A file name as Chinese zip programs store it. @throws RangeError for a character GBK lacks */
export function gbkName(name: string): Uint8Array {
  const table = gbkTable(new Set(name));
  const bytes: number[] = [];
  for (const character of name) {
    const code = character.codePointAt(0)!;
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new RangeError(`not in GBK: ${character}`);
  }
  return Uint8Array.from(bytes);
}
