import { sniff } from '../../adapters/ooxml/byte-sniff';
import { nodeInflate } from '../../adapters/ooxml/inflate.node';
import { readXlsx } from '../../adapters/xlsx/read-xlsx';
import type { WorkbookGrid } from '../../core/model/grid';
import type { Refusal, RefusalCode } from '../../core/model/refusal';

/** Milliseconds that reading one file may take. */
export const FILE_DEADLINE_MS = 30_000;

function refusal(code: RefusalCode, detail?: string): Refusal {
  return { kind: 'refusal', code, ...(detail === undefined ? {} : { detail }) };
}

/** A reader's cancellation that turns true when the time is up. */
function deadline(ms: number): { readonly cancelled: boolean } {
  const end = performance.now() + ms;
  return {
    get cancelled() {
      return performance.now() > end;
    },
  };
}

async function read(bytes: Uint8Array, name: string, formulas: boolean): Promise<WorkbookGrid | Refusal> {
  const kind = sniff(bytes);
  switch (kind) {
    case 'xlsx':
    case 'zip':
      return readXlsx(bytes, { inflate: nodeInflate, cancel: deadline(FILE_DEADLINE_MS), formulas });
    case 'ods':
    case 'xlsb':
    case 'ole2': {
      const { readLegacy } = await import('../../adapters/legacy/read-legacy');
      return readLegacy(bytes, { name, deadlineMs: FILE_DEADLINE_MS, formulas });
    }
    case 'text': {
      if (!/\.(csv|txt|tsv)$/i.test(name)) return refusal('not-a-workbook', kind);
      const { readCsv } = await import('../../adapters/legacy/read-csv');
      return readCsv(bytes);
    }
    case 'ole2-encrypted':
      return refusal('encrypted');
    case 'empty':
      return refusal('empty-file');
    default:
      return refusal('not-a-workbook', kind);
  }
}

/**
 * Opens a received file by what its bytes say it is, whatever its name (the name only tells .csv and .et apart).
 * @param formulas keep the texts of formulas; they are never run
 * Never throws for bad input. A reader that ran out of time says `timeout`.
 */
export async function openWorkbook(bytes: Uint8Array, name: string, formulas = false): Promise<WorkbookGrid | Refusal> {
  const book = await read(bytes, name, formulas);
  return 'code' in book && book.code === 'cancelled' ? refusal('timeout') : book;
}
