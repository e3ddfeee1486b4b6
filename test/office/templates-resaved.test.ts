import { Workbook } from 'exceljs';
import { unzipSync } from 'fflate';
import type { BookSpec } from '../../src/adapters/ooxml/write-spec';
import { writeWorkbook } from '../../src/adapters/ooxml/write-workbook';
import { checkIntegrity } from '../../src/core/checking/integrity/check-integrity';
import type { RuleSet } from '../../src/core/checking/rule-set';
import type { Cell } from '../../src/core/model/cell';
import type { Filing } from '../../src/core/model/filing';
import { prepareForms } from '../../src/core/reading/form-index';
import { filingToRecord } from '../../src/core/reading/filing-transfer';
import { readFilings } from '../../src/core/reading/read-filings';
import { haikouRules } from '../core/checking/haikou';
import { filledTemplate, gridOf, orderOf } from '../fixtures/template-order';
import { CONTROL_BOOK, CONTROL_VALUES } from './control-book';
import { officeProgram, resave } from './libre-office';

const FORMS = ['B204-1', 'B203', 'GX-K'];
const TYPED = {
  B2041_r01_month: 100,
  B2041_r01_ytd: 900,
  B2041_r03_month: 80,
  B2041_r03_ytd: 700,
  B2041_r04_month: 95,
  B2041_r05_ytd: 12.25,
  B2041_classes_1_month: 100,
  B203_r301_ytd: 880,
  B203_r327_ytd: -15,
};

const program = officeProgram();
if (program === null) {
  console.warn('未找到 LibreOffice，模板另存的测试跳过。 LibreOffice was not found: its tests are skipped.');
}

let rules: RuleSet;
let book: BookSpec;

beforeAll(async () => {
  rules = await haikouRules();
  book = filledTemplate(orderOf(rules, FORMS), TYPED);
});

/** A filing as plain data, without where its file lay. */
function plainFiling(filing: Filing): unknown {
  const record = { ...filingToRecord(filing), path: null };
  return JSON.parse(
    JSON.stringify(record, (_, value: unknown) => (ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value)),
  );
}

function filingsOf(bytes: Uint8Array): unknown[] {
  return readFilings(gridOf(bytes), prepareForms(rules.pack.forms)).filings.map(plainFiling);
}

const shown = (cell: Cell): unknown => ('value' in cell ? cell.value : null);

/** What 审核 shows: the sentence at its top, then a verdict a line. */
function verdictsOf(bytes: Uint8Array): unknown[] {
  const sheet = gridOf(bytes).sheets.find(({ name }) => name === '审核')!;
  return Array.from({ length: sheet.rowCount }, (_, row) => shown(sheet.cellAt(row, 0)));
}

test('a filled template saved by exceljs reads back equal and is found whole', async () => {
  const bytes = writeWorkbook(book);
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const saved = new Uint8Array(await workbook.xlsx.writeBuffer());
  expect(filingsOf(saved)).toEqual(filingsOf(bytes));
  expect(checkIntegrity(gridOf(saved))).toEqual([]);
  expect(workbook.getWorksheet('B204-1')!.getCell('D11').dataValidation.type).toBe('whole');
});

(program === null ? describe.skip : describe)('a filled template saved by LibreOffice, made to recalculate', () => {
  let saved: Map<string, Uint8Array>;
  beforeAll(() => {
    const books = new Map([
      ['control.xlsx', writeWorkbook(CONTROL_BOOK)],
      ['template.xlsx', writeWorkbook(book)],
    ]);
    saved = resave(program!, books);
  }, 180_000);

  test('reads back equal and is found whole', () => {
    const bytes = saved.get('template.xlsx')!;
    expect(filingsOf(bytes)).toEqual(filingsOf(writeWorkbook(book)));
    expect(checkIntegrity(gridOf(bytes))).toEqual([]);
  });

  test('shows the verdicts that were written with it', () => {
    const [control] = gridOf(saved.get('control.xlsx')!).sheets;
    expect(CONTROL_VALUES.map((_, row) => shown(control!.cellAt(row, 2)))).toEqual(CONTROL_VALUES);
    const verdicts = verdictsOf(saved.get('template.xlsx')!);
    expect(verdicts).toEqual(verdictsOf(writeWorkbook(book)));
    expect(verdicts).toContain('不通过');
  });

  test('keeps validations, protection, names and prompts', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(saved.get('template.xlsx')! as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const sheet = workbook.getWorksheet('B204-1')!;
    expect(sheet.getCell('D11').dataValidation).toMatchObject({ type: 'whole', showInputMessage: true });
    const [part] = Object.values(
      unzipSync(saved.get('template.xlsx')!, { filter: ({ name }) => name.endsWith('/sheet1.xml') }),
    );
    expect(new TextDecoder().decode(part)).toMatch(/<sheetProtection[^>]* sheet="(true|1)"/);
    const [styles] = Object.values(
      unzipSync(saved.get('template.xlsx')!, { filter: ({ name }) => name === 'xl/styles.xml' }),
    );
    expect(new TextDecoder().decode(styles)).toMatch(/<protection[^>]*locked="(false|0)"/);
    expect(gridOf(saved.get('template.xlsx')!).names.map(({ name }) => name)).toContain('B2041_r03_month');
  });
});
