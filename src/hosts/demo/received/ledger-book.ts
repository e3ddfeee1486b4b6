import type { Period } from '../../../core/model/period';
import { addMonths } from '../../../core/model/period';
import { writeReturn } from '../../../adapters/write-return/write-return';
import type { ZoneLedger } from '../ledgers/zone-ledgers';
import type { PrintedWords } from './draft-return';

/** Folder of the departments’ books beside those of the sub-parks. */
const FOLDER = '管委会部门台账';
const FILER = {
  name: '模拟高新区管理委员会',
  code: '',
  head: '符明远',
  statistician: '梁思齐',
  filler: '邢若水',
  telephone: '0898-60000001',
};

/** Where the book lies in the folder of its month. */
export function ledgerPath({ form }: ZoneLedger): string {
  return `${FOLDER}/${form.id}_${form.title.zh}.xlsx`;
}

/** The book of one ledger, as the department sends it. */
export function ledgerBook({ form, figures }: ZoneLedger, period: Period, words: PrintedWords): Uint8Array {
  const next = addMonths(period, 1);
  const filedOn = `${String(next.year)}年${String(next.month)}月6日`;
  return writeReturn([
    {
      form,
      period,
      filer: { ...FILER, filedOn },
      ...figures,
      documentNumber: words.documentNumber,
      notes: words.notes(form),
    },
  ]);
}
