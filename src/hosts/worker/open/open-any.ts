import { sniff } from '../../../adapters/ooxml/byte-sniff';
import type { Inflate } from '../../../adapters/ooxml/inflate';
import { DEFAULT_LIMITS } from '../../../adapters/ooxml/limits';
import { readXlsx } from '../../../adapters/xlsx/read-xlsx';
import type { WorkbookGrid } from '../../../core/model/grid';
import type { Refusal, RefusalCode } from '../../../core/model/refusal';

function refusal(code: RefusalCode, facts: Omit<Refusal, 'kind' | 'code'> = {}): Refusal {
  return { kind: 'refusal', code, ...facts };
}

/**
 * Opens a received file in the thread that calls, by what its bytes say it is (the name only tells .csv and .et apart),
 * with the texts of its formulas where they are wanted. The readers of old formats are loaded when first needed. Never throws for bad input.
 */
export async function openAny(
  bytes: Uint8Array,
  name: string,
  inflate: Inflate,
  formulas = true,
): Promise<WorkbookGrid | Refusal> {
  const limit = DEFAULT_LIMITS.fileBytes;
  if (bytes.length > limit) return refusal('file-too-large', { measured: bytes.length, limit });
  const kind = sniff(bytes);
  switch (kind) {
    case 'xlsx':
    case 'zip':
      return readXlsx(bytes, { inflate, formulas });
    case 'ole2-encrypted':
      return refusal('encrypted');
    case 'empty':
      return refusal('empty-file');
    case 'text': {
      if (!/\.(csv|txt|tsv)$/i.test(name)) return refusal('not-a-workbook', { detail: kind });
      const { readCsv } = await import('../../../adapters/legacy/read-csv');
      return readCsv(bytes);
    }
    case 'html':
    case 'xml':
      return refusal('not-a-workbook', { detail: kind });
    default: {
      // .xls of before OLE2 has no signature that tells it apart from anything else: the reader of old formats looks
      const { readLegacyHere } = await import('../../../adapters/legacy/read-legacy-here');
      return readLegacyHere(bytes, name, { inflate, formulas });
    }
  }
}
