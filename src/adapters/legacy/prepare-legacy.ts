import type { BookFeatures, BookFormat } from '../../core/model/grid';
import { refuse } from '../../core/model/refusal';
import { ole2Names } from '../ooxml/byte-ole2';
import { sniff } from '../ooxml/byte-sniff';
import type { Inflate } from '../ooxml/inflate';
import type { Limits } from '../ooxml/limits';
import { readZipDirectory } from '../ooxml/zip-directory';
import { ole2Extent } from './ole2-extent';
import type { OdsHidden } from './ods-survey';
import { repackZip } from './repack-zip';

/** A received file, found to be of a legacy format and made safe enough to hand to the library. */
export interface PreparedBook {
  readonly format: Extract<BookFormat, 'xls' | 'ods' | 'xlsb'>;
  readonly bytes: Uint8Array;
  readonly features: Pick<BookFeatures, 'macros' | 'externalLinks'>;
  readonly hidden: readonly OdsHidden[];
}

/** First bytes of the BIFF streams of Excel 2–4, which stand without OLE2 around them ([MS-XLS] BOF). */
const BIFF_VERSIONS: readonly number[] = [0x0009, 0x0209, 0x0409, 0x0809];

/** Throws `RefusalError` for anything that is not a legacy workbook; see `readLegacy`. */
export function prepareLegacy(bytes: Uint8Array, limits: Limits, inflate: Inflate): PreparedBook {
  const kind = sniff(bytes, limits);
  switch (kind) {
    case 'empty':
      return refuse('empty-file');
    case 'ole2-encrypted':
      return refuse('encrypted');
    case 'ole2':
      return prepareOle2(bytes, limits);
    case 'ods':
    case 'xlsb':
      return { format: kind, ...repackZip(bytes, kind, limits, inflate) };
    case 'zip':
      readZipDirectory(bytes, limits);
      return refuse('not-a-workbook', { detail: kind });
    case 'unknown':
      if (isBareBiff(bytes)) return plain(bytes, false);
      return refuse('not-a-workbook', { detail: kind });
    default:
      return refuse('not-a-workbook', { detail: kind });
  }
}

function prepareOle2(bytes: Uint8Array, limits: Limits): PreparedBook {
  const needed = ole2Extent(bytes);
  if (needed > limits.fileBytes) refuse('damaged-part', { detail: 'sector beyond any file' });
  if (needed > bytes.length) refuse('truncated', { measured: bytes.length, limit: needed });
  const names = ole2Names(bytes).map((name) => name.toLowerCase());
  if (!names.includes('workbook') && !names.includes('book')) {
    refuse('not-a-workbook', { detail: 'no Workbook stream' });
  }
  return plain(bytes, names.includes('_vba_project'));
}

const plain = (bytes: Uint8Array, macros: boolean): PreparedBook => ({
  format: 'xls',
  bytes,
  features: { macros, externalLinks: false },
  hidden: [],
});

function isBareBiff(bytes: Uint8Array): boolean {
  return bytes.length >= 8 && BIFF_VERSIONS.includes(bytes[0]! | (bytes[1]! << 8)) && bytes[3] === 0;
}
