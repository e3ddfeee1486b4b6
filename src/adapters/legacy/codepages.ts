/** Encodings of old workbooks (up to Excel 95), as the platform names them; others are read as Western. */
const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  65001: 'utf-8',
};

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<number, Decoder>();

function decoderOf(page: number): Decoder {
  const windows = page >= 1250 && page <= 1258 ? `windows-${String(page)}` : 'windows-1252';
  const decoder = decoders.get(page) ?? new TextDecoder(ENCODINGS[page] ?? windows, { ignoreBOM: true });
  decoders.set(page, decoder);
  return decoder;
}

/**
 * What SheetJS needs to read texts that are not Unicode, by the platform's own decoder: the library's tables are half a
 * megabyte.
 */
export const codepages = {
  utils: {
    decode: (page: number, data: ArrayLike<number>): string => decoderOf(page).decode(Uint8Array.from(data)),
  },
};
