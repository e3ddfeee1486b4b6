import { nodeInflate } from '../../src/adapters/ooxml/inflate.node';
import type { BookSpec, CellSpec, SheetSpec } from '../../src/adapters/ooxml/write-spec';
import { writeWorkbook } from '../../src/adapters/ooxml/write-workbook';
import { readXlsxSync } from '../../src/adapters/xlsx/read-xlsx';
import type { FormPlan, RuleSet } from '../../src/core/checking/rule-set';
import type { Cell } from '../../src/core/model/cell';
import type { WorkbookGrid } from '../../src/core/model/grid';
import { isRefusal } from '../../src/core/model/refusal';
import { haikouRules } from '../core/checking/haikou';
import { CONTROL_BOOK, CONTROL_VALUES } from './control-book';
import { officeProgram, resave } from './libre-office';
import { randomReturn } from './random-return';
import { ReturnSheet } from './return-sheet';
import { seeded } from './seeded';
import { verdictsOf, type Verdict } from './verdicts';

const FILLINGS = 300;
/** Column of the formulas; the wrong cached value shows a formula that was not worked out. */
const RESULTS = 70;
const WRONG = 9;

const program = officeProgram();
if (program === null) {
  console.warn(
    '未找到 LibreOffice，与其核对公式的测试跳过。 LibreOffice was not found: the tests beside it are skipped.',
  );
}

interface Asked {
  readonly name: string;
  readonly expected: number;
}

/** A sheet of one filling with the formula of every verdict that depends on its cells. */
function sheetOf(rules: RuleSet, plan: FormPlan, index: number, random: () => number): [SheetSpec, Asked[]] {
  const name = `F${String(index)}`;
  const filling = randomReturn(rules.layout, plan.layout, random);
  const sheet = new ReturnSheet(rules.layout, plan.layout, filling, name, index % 2 === 0);
  const asked: Asked[] = [];
  const formulas = verdictsOf(rules, plan, filling, sheet).flatMap((verdict): CellSpec[] => {
    const text = stateFormula(verdict);
    if (text === null) return [];
    const row = asked.push(verdict) - 1;
    return [{ row, column: RESULTS, content: { type: 'formula', text, cached: WRONG } }];
  });
  return [{ name, cells: [...sheet.cells, ...formulas] }, asked];
}

function stateFormula({ name, formula }: Verdict): string | null {
  if (!formula.ok) throw new Error(`${name}: ${formula.why} ${formula.name ?? ''}`);
  return formula.rule.fixed === null ? formula.rule.state : null;
}

function read(bytes: Uint8Array): WorkbookGrid {
  const book = readXlsxSync(bytes, { inflate: nodeInflate });
  if (isRefusal(book)) throw new Error(book.code);
  return book;
}

const shown = (cell: Cell): unknown => ('value' in cell ? cell.value : null);

(program === null ? describe.skip : describe)('LibreOffice, made to recalculate', () => {
  let rules: RuleSet;
  let saved: Map<string, Uint8Array>;
  const asked = new Map<string, Asked[][]>();

  beforeAll(async () => {
    rules = await haikouRules();
    const books = new Map<string, Uint8Array>([['control.xlsx', writeWorkbook(CONTROL_BOOK)]]);
    for (const [form, plan] of rules.plans) {
      const random = seeded(20130901 + plan.layout.index);
      const sheets = Array.from({ length: FILLINGS }, (_, index) => sheetOf(rules, plan, index, random));
      const book: BookSpec = { sheets: sheets.map(([sheet]) => sheet) };
      books.set(`${form}.xlsx`, writeWorkbook(book));
      asked.set(
        form,
        sheets.map(([, questions]) => questions),
      );
    }
    saved = resave(program!, books);
  }, 180_000);

  test('corrects the control workbook, whose cached values are wrong', () => {
    const [sheet] = read(saved.get('control.xlsx')!).sheets;
    expect(CONTROL_VALUES.map((_, row) => shown(sheet!.cellAt(row, 2)))).toEqual(CONTROL_VALUES);
  });

  test(`comes to the engine's verdict, rule by rule, on ${String(FILLINGS)} random fillings of each form`, () => {
    const seen = new Map([0, 0.5, 1].map((state) => [state, 0]));
    const different: string[] = [];
    for (const [form, questions] of asked) {
      const { sheets } = read(saved.get(`${form}.xlsx`)!);
      expect(sheets).toHaveLength(FILLINGS);
      questions.forEach((list, index) =>
        list.forEach(({ name, expected }, row) => {
          const found = shown(sheets[index]!.cellAt(row, RESULTS));
          if (found !== expected)
            different.push(`${form} F${String(index)} ${name}: ${String(found)}, not ${String(expected)}`);
          seen.set(expected, (seen.get(expected) ?? 0) + 1);
        }),
      );
    }
    expect(different.slice(0, 20)).toEqual([]);
    expect(Math.min(...seen.values())).toBeGreaterThan(1000);
  });
});
