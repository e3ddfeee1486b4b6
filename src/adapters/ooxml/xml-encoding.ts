import { refuse } from '../../core/model/refusal';

type XmlEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const UTF8_NAMES = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii', 'utf-16', 'utf-16le', 'utf-16be']);
/** How nearly every part begins: no need to look further. */
export const USUAL_DECLARATION = '<?xml version="1.0" encoding="UTF-8"';
const DECLARATION_LENGTH = 200;

/** The encoding by a byte order mark or by the first `<`, and how many bytes of mark to skip (XML 1.0 appendix F). */
function detect(head: Uint8Array): { encoding: XmlEncoding; skip: number } {
  const [a, b, c] = head;
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2 };
  if (a === 0x3c && b === 0) return { encoding: 'utf-16le', skip: 0 };
  if (a === 0 && b === 0x3c) return { encoding: 'utf-16be', skip: 0 };
  return { encoding: 'utf-8', skip: a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0 };
}

/**
 * Refuses a part whose declaration names another encoding than UTF-8 or UTF-16, the two that OPC allows.
 * The bytes themselves say which of the two it is: some writers declare UTF-16 on UTF-8.
 */
export function checkDeclaredEncoding(text: string, part: string): void {
  if (text.startsWith(USUAL_DECLARATION) || !text.startsWith('<?xml')) return;
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']/.exec(text.slice(0, DECLARATION_LENGTH))?.[1];
  if (declared !== undefined && !UTF8_NAMES.has(declared.toLowerCase())) {
    refuse('unsupported-encoding', { part, detail: declared });
  }
}

/** Bytes of UTF-8 as text; a wrong sequence is refused rather than replaced. */
export function decodeUtf8(bytes: Uint8Array, part: string): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return refuse('damaged-part', { part, detail: 'not UTF-8' });
  }
}

/** The text of a whole XML part. @throws RefusalError `damaged-part`, `unsupported-encoding` */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const { encoding, skip } = detect(bytes);
  const content = skip ? bytes.subarray(skip) : bytes;
  const text = encoding === 'utf-8' ? decodeUtf8(content, part) : decodeUtf16(content, encoding, part);
  checkDeclaredEncoding(text, part);
  return text;
}

function decodeUtf16(bytes: Uint8Array, encoding: XmlEncoding, part: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('damaged-part', { part, detail: `not ${encoding}` });
  }
}

/** Bytes of a part on their way to a scanner, piece by piece. */
export interface ByteSink {
  push(bytes: Uint8Array): void;
  finish(): void;
}

const NO_BYTES = new Uint8Array(0);

/** Gives a scanner UTF-8 without byte order mark, whatever the part came in. */
export class Utf8Feed implements ByteSink {
  private head: Uint8Array | null = NO_BYTES;
  private decoder: InstanceType<typeof TextDecoder> | null = null;

  constructor(
    private readonly part: string,
    private readonly sink: ByteSink,
  ) {}

  push(bytes: Uint8Array): void {
    if (this.head === null) {
      this.pass(bytes);
    } else if (this.head.length + bytes.length < 4) {
      this.head = join(this.head, bytes);
    } else {
      this.begin(this.head.length ? join(this.head, bytes) : bytes);
    }
  }

  finish(): void {
    if (this.head) this.begin(this.head);
    if (this.decoder) this.transcode(NO_BYTES, true);
    this.sink.finish();
  }

  private begin(bytes: Uint8Array): void {
    this.head = null;
    const { encoding, skip } = detect(bytes);
    if (encoding !== 'utf-8') this.decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    this.pass(skip ? bytes.subarray(skip) : bytes);
  }

  private pass(bytes: Uint8Array): void {
    if (this.decoder) this.transcode(bytes, false);
    else if (bytes.length) this.sink.push(bytes);
  }

  private transcode(bytes: Uint8Array, last: boolean): void {
    let text = '';
    try {
      text = this.decoder!.decode(bytes, { stream: !last });
    } catch {
      refuse('damaged-part', { part: this.part, detail: 'not UTF-16' });
    }
    if (text) this.sink.push(new TextEncoder().encode(text));
  }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
