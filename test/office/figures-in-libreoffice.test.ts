import { writeWorkbook } from '../../src/adapters/ooxml/write-workbook';
import type { BookSpec, CellContent, CellSpec } from '../../src/adapters/ooxml/write-spec';
import { SHEET } from '../../src/adapters/write-return/template/sheet-names';
import { workedOut } from '../../src/adapters/write-return/template/work-out';
import { templateBook } from '../../src/adapters/write-return/template/write-template';
import type { RuleSet } from '../../src/core/checking/rule-set';
import { haikouRules } from '../core/checking/haikou';
import { gridOf, orderOf } from '../fixtures/template-order';
import { officeProgram, resave } from './libre-office';
import { seeded } from './seeded';

const FILLINGS = 4;
const BOOKS = [
  ['B204-1', 'B203', 'GX-K'],
  ['GX-T', 'GX-I', 'GX-L'],
];
const FIGURES_COLUMN = 6;

const program = officeProgram();

/** Small and large figures, decimals, negatives and blanks in the cells that take figures; the formulas keep what they were. */
function filled(book: BookSpec, forms: readonly string[], random: () => number): BookSpec {
  const content = (): CellContent => {
    const drawn = random();
    if (drawn < 0.1) return { type: 'blank' };
    if (drawn < 0.2) return { type: 'number', value: Math.round(random() * 2e9) / 1000 };
    return { type: 'number', value: Math.round(random() * 5000 - 500) / (drawn < 0.5 ? 100 : 1) };
  };
  const takesFigures = ({ style }: CellSpec): boolean =>
    style?.unlocked === true && style.align?.horizontal === 'right';
  const sheets = book.sheets.map((sheet) => {
    if (!forms.includes(sheet.name)) return sheet;
    return { ...sheet, cells: sheet.cells.map((c) => (takesFigures(c) ? { ...c, content: content() } : c)) };
  });
  return { ...book, sheets };
}

/** The figures of 审核 that are not empty, by row. */
function shown(book: BookSpec | Uint8Array): Record<number, string> {
  const sheet = gridOf(book).sheets.find(({ name }) => name === SHEET.check)!;
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => row).slice(4);
  return Object.fromEntries(
    rows.flatMap((row) => {
      const cell = sheet.cellAt(row, FIGURES_COLUMN);
      if (cell.type === 'error') throw new Error(`${String(row)}: ${cell.value}`);
      return cell.type === 'text' && cell.value !== '' ? [[row, cell.value]] : [];
    }),
  );
}

(program === null ? describe.skip : describe)('the figures of 审核 in LibreOffice', () => {
  let rules: RuleSet;
  beforeAll(async () => {
    rules = await haikouRules();
  });

  test('are what our own evaluator makes of them', () => {
    const random = seeded(2013);
    const books = new Map<string, BookSpec>();
    BOOKS.forEach((forms, i) => {
      const template = templateBook(orderOf(rules, forms));
      for (let k = 0; k < FILLINGS; k += 1)
        books.set(`${String(i)}-${String(k)}.xlsx`, filled(template, forms, random));
    });
    const saved = resave(program!, new Map([...books].map(([name, book]) => [name, writeWorkbook(book)])));
    let told = 0;
    for (const [name, book] of books) {
      const ours = shown({ ...book, sheets: workedOut(book.sheets) });
      expect(shown(saved.get(name)!)).toEqual(ours);
      told += Object.keys(ours).length;
    }
    expect(told).toBeGreaterThan(80);
  }, 180_000);
});
