import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { isRefusal } from '../../../src/core/model/refusal';
import { filingToRecord } from '../../../src/core/reading/filing-transfer';
import { readFilings } from '../../../src/core/reading/read-filings';
import { haikouForms } from '../../fixtures/pack-forms';
import { LedgerFolder } from './ledger-folder';
import { candidate, FIRST } from './made-returns';

const folder = new LedgerFolder();
afterAll(() => folder.end());

test.each(['sample-1-libreoffice.xlsx', 'sample-4-exceljs.xlsx'])(
  'the returns of %s come back as they were read',
  async (name) => {
    const bytes = readFileSync(path.join(__dirname, '../../../assets/samples', name));
    const book = await readXlsx(bytes, { inflate: nodeInflate });
    if (isRefusal(book)) throw new Error(book.code);
    const { filings } = readFilings(book, haikouForms(), { path: name });
    expect(filings.length).toBeGreaterThan(0);
    const ledger = await folder.open(`${name}.ledger`);
    const outcomes = await ledger.accept(
      filings.map((filing) => ({ ...candidate(filing.enterprise.code ?? name), filing })),
      FIRST,
    );
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
    const kept = await ledger.filings();
    const byForm = (of: string) => kept.find(({ form }) => form === of)!.record;
    for (const filing of filings) expect(byForm(filing.form.id)).toEqual(filingToRecord(filing));
  },
);
