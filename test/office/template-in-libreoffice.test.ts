import { nodeInflate } from '../../src/adapters/ooxml/inflate.node';
import type { BookSpec, CellContent, CellSpec } from '../../src/adapters/ooxml/write-spec';
import { writeWorkbook } from '../../src/adapters/ooxml/write-workbook';
import { SHEET, VERDICT } from '../../src/adapters/write-return/template/sheet-names';
import { templateBook } from '../../src/adapters/write-return/template/write-template';
import { readXlsxSync } from '../../src/adapters/xlsx/read-xlsx';
import { checkReturn } from '../../src/core/checking/check-return';
import type { RuleSet } from '../../src/core/checking/rule-set';
import { addressOf, type Cell } from '../../src/core/model/cell';
import type { SheetGrid, WorkbookGrid } from '../../src/core/model/grid';
import { isRefusal } from '../../src/core/model/refusal';
import { prepareForms } from '../../src/core/reading/form-index';
import { readFilings } from '../../src/core/reading/read-filings';
import { haikouRules } from '../core/checking/haikou';
import { officeProgram, resave } from './libre-office';
import { seeded } from './seeded';

const FILLINGS = 6;
const FORMS = ['B204-1', 'B203'];
const PERIOD = { year: 2013, month: 9 };
const TYPED = '约三百';

const program = officeProgram();

/** A template with figures typed at random into the cells that take them; `texts` of them hold a text instead. */
function filled(book: BookSpec, random: () => number, texts: boolean): { book: BookSpec; typed: string[] } {
  const typed: string[] = [];
  // rows of the enterprise's own count only once they have a code or a name: texts go into the fixed rows
  const fixed = new Set(
    (book.names ?? []).flatMap(({ name, refersTo }) =>
      /^[A-Z0-9]+_r\d/.test(name) ? refersTo.replace(/[$']/g, '') : [],
    ),
  );
  const content = (sheet: string, cell: CellSpec): CellContent => {
    const drawn = random();
    if (texts && drawn < 0.1 && fixed.has(`${sheet}!${addressOf(cell)}`)) {
      typed.push(`${sheet} ${addressOf(cell)}`);
      return { type: 'text', value: TYPED };
    }
    if (drawn < 0.2) return { type: 'blank' };
    return { type: 'number', value: Math.round(random() * 12) - 2 };
  };
  const sheets = book.sheets.map((sheet) => {
    if (!FORMS.includes(sheet.name)) return sheet;
    const takesFigures = ({ style }: CellSpec): boolean =>
      style?.unlocked === true && style.align?.horizontal === 'right';
    const cells = sheet.cells.map((cell) =>
      takesFigures(cell) ? { ...cell, content: content(sheet.name, cell) } : cell,
    );
    return { ...sheet, cells };
  });
  return { book: { ...book, sheets }, typed };
}

function read(bytes: Uint8Array): WorkbookGrid {
  const book = readXlsxSync(bytes, { inflate: nodeInflate });
  if (isRefusal(book)) throw new Error(book.code);
  return book;
}

const textOf = (cell: Cell): string => (cell.type === 'text' ? cell.value : '');

/** Lines of 审核 by verdict, as rule ids. */
function rulesSaid(sheet: SheetGrid, verdict: string): Set<string> {
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => row);
  const said = rows.filter((row) => textOf(sheet.cellAt(row, 0)) === verdict);
  return new Set(said.map((row) => textOf(sheet.cellAt(row, 3))));
}

(program === null ? describe.skip : describe)('a template filled and opened in LibreOffice', () => {
  let rules: RuleSet;
  const typed = new Map<string, string[]>();
  let saved: Map<string, Uint8Array>;

  beforeAll(async () => {
    rules = await haikouRules();
    const forms = rules.pack.forms.filter(({ id }) => FORMS.includes(id));
    const template = templateBook({
      pack: rules.pack,
      period: PERIOD,
      filer: { name: '海南澄屿制药有限公司', code: 'D2143569-X', telephone: '', industry: '2720' },
      forms: forms.map((form) => ({ form, lastYear: null, notes: [] })),
      documentNumber: '',
      ruleSet: rules,
      scalars: new Map([
        ['month', PERIOD.month],
        ['year', PERIOD.year],
      ]),
    });
    const random = seeded(913);
    const books = new Map<string, Uint8Array>();
    for (let i = 0; i < FILLINGS; i += 1) {
      const filling = filled(template, random, i % 2 === 1);
      books.set(`${String(i)}.xlsx`, writeWorkbook(filling.book));
      typed.set(`${String(i)}.xlsx`, filling.typed);
    }
    saved = resave(program!, books);
  }, 180_000);

  test('says 不通过 of the rules that the engine finds failing, and of no others', () => {
    const index = prepareForms(rules.pack.forms);
    let failing = 0;
    for (const [name, bytes] of saved) {
      if (typed.get(name)!.length > 0) continue;
      const book = read(bytes);
      const sheet = book.sheets.find((one) => one.name === SHEET.check)!;
      const shown = new Set(Object.values(VERDICT).flatMap((verdict) => [...rulesSaid(sheet, verdict)]));
      const { filings } = readFilings(book, index);
      const results = checkReturn(rules, {
        filings,
        previous: [],
        lastYear: [],
        entry: null,
        register: null,
        asked: PERIOD,
      });
      const found = new Set(results.flatMap(({ findings }) => findings.flatMap(({ rule }) => rule ?? [])));
      const expected = [...found].filter((rule) => shown.has(rule)).sort();
      expect([...rulesSaid(sheet, VERDICT.fails)].sort()).toEqual(expected);
      failing += expected.length;
    }
    expect(failing).toBeGreaterThan(5);
  });

  test('says 请改为数字 where text stands in a number cell, and so does the engine', () => {
    const index = prepareForms(rules.pack.forms);
    let texts = 0;
    for (const [name, bytes] of saved) {
      const cells = typed.get(name)!;
      const book = read(bytes);
      const sheet = book.sheets.find((one) => one.name === SHEET.check)!;
      expect(rulesSaid(sheet, VERDICT.text).size > 0).toBe(cells.length > 0);
      const { filings } = readFilings(book, index);
      const oddities = filings
        .flatMap((filing) => filing.oddities)
        .filter(({ code }) => code === 'cell.unreadable-text');
      const told = oddities.flatMap(({ at }) => at.map((cell) => `${cell.sheet} ${addressOf(cell)}`));
      expect(told.sort()).toEqual([...cells].sort());
      texts += cells.length;
    }
    expect(texts).toBeGreaterThan(10);
  });
});
