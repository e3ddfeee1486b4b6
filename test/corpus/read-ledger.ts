import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a workbook of another project is expected to come to: an unexpected success fails as well. */
export interface LedgerRow {
  /** path under ../shared/workbooks */
  readonly file: string;
  readonly sha256: string;
  /** `read`, or the code of the refusal */
  readonly outcome: string;
  /** what a reader must agree with, or why it is refused */
  readonly note: string;
  /** `<number of cells>: <reason>` where a second reader may differ, else '' */
  readonly differences: string;
}

/** The rows of test/corpus/ledger.csv; no field is quoted or holds a comma. */
export function readLedger(): LedgerRow[] {
  const lines = readFileSync(path.join(__dirname, 'ledger.csv'), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [file = '', sha256 = '', outcome = '', note = '', differences = ''] = line.split(',');
    return { file, sha256, outcome, note, differences };
  });
}
