import { nodeInflate } from '../../src/adapters/ooxml/inflate.node';
import type { CellSpec, SheetSpec } from '../../src/adapters/ooxml/write-spec';
import { writeWorkbook } from '../../src/adapters/ooxml/write-workbook';
import { readXlsxSync } from '../../src/adapters/xlsx/read-xlsx';
import type { FormPlan, RuleSet } from '../../src/core/checking/rule-set';
import { addressOf, type Cell } from '../../src/core/model/cell';
import type { WorkbookGrid } from '../../src/core/model/grid';
import { isRefusal } from '../../src/core/model/refusal';
import { haikouRules } from '../core/checking/haikou';
import { CONTROL_BOOK, CONTROL_VALUES } from './control-book';
import { officeProgram, resave } from './libre-office';
import { randomReturn } from './random-return';
import { BLOCK_ROWS, ReturnSheet } from './return-sheet';
import { seeded } from './seeded';
import { expectedOf, formulasOf, type Expected } from './verdicts';

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

/** Of a rule that is run on many items, columns and rows, so many are asked about on each filling, in turn. */
const RUNS_OF_RULE = 2;
/** Of so many fillings one has the earlier figures in its formulas; the others share the formulas of their form. */
const KNOWN_EVERY = 20;

interface Asked extends Expected {
  readonly formula: string;
  readonly row: number;
}

function statesOf(rules: RuleSet, plan: FormPlan, sheet: ReturnSheet): (string | null)[] {
  return formulasOf(rules, plan, sheet).map((formula) => {
    if (!formula.ok) throw new Error(`${formula.why} ${formula.name ?? ''}`);
    return formula.rule.fixed === null ? formula.rule.state : null;
  });
}

const ADDRESS = /\b([A-Z]{1,2})(\d+)\b/g;

/** Of the verdicts that depend on cells, `RUNS_OF_RULE` of each rule, others on each filling. */
function inTurn<V extends Expected>(verdicts: readonly V[], filling: number): V[] {
  const byRule = new Map<string, V[]>();
  for (const verdict of verdicts) byRule.set(verdict.rule, [...(byRule.get(verdict.rule) ?? []), verdict]);
  return [...byRule.values()].flatMap((runs) => {
    const first = filling * RUNS_OF_RULE;
    return runs.length <= RUNS_OF_RULE
      ? runs
      : Array.from({ length: RUNS_OF_RULE }, (_, i) => runs[(first + i) % runs.length]!);
  });
}

/** The formula of a filling for the filling whose block begins so many rows further down. */
function moved(formula: string, rows: number): string {
  return formula.replace(ADDRESS, (_, column: string, row: string) => `${column}${String(Number(row) + rows)}`);
}

/** A sheet with the fillings of a form below each other, and formulas for every rule that depends on their cells. */
function sheetOf(rules: RuleSet, form: string, plan: FormPlan): { readonly sheet: SheetSpec; readonly asked: Asked[] } {
  const random = seeded(20130901 + plan.layout.index);
  const asked: Asked[] = [];
  const cells: CellSpec[] = [];
  let shared: (string | null)[] | null = null;
  for (let filling = 0; filling < FILLINGS; filling += 1) {
    const top = filling * BLOCK_ROWS;
    const values = randomReturn(rules.layout, plan.layout, random);
    const known = filling % KNOWN_EVERY === 0;
    const block = new ReturnSheet(rules.layout, plan.layout, values, known ? form : null, known, top);
    if (!known) shared ??= statesOf(rules, plan, new ReturnSheet(rules.layout, plan.layout, values, null, false));
    const states = known ? statesOf(rules, plan, block) : shared!;
    const verdicts = expectedOf(rules, plan, values).flatMap((expected, at): Omit<Asked, 'row'>[] => {
      const formula = states[at];
      return typeof formula === 'string' ? [{ ...expected, formula }] : [];
    });
    const questions = inTurn(verdicts, filling).map((question, at): Asked => ({
      ...question,
      formula: known ? question.formula : moved(question.formula, top),
      row: top + at,
    }));
    asked.push(...questions);
    const read = new Set(questions.flatMap(({ formula }) => formula.replaceAll('$', '').match(ADDRESS) ?? []));
    cells.push(...block.cells.filter((cell) => read.has(addressOf(cell))));
    for (const { formula, row } of questions) {
      cells.push({ row, column: RESULTS, content: { type: 'formula', text: formula, cached: WRONG } });
    }
  }
  return { sheet: { name: form, cells }, asked };
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
  const asked = new Map<string, readonly Asked[]>();

  beforeAll(async () => {
    rules = await haikouRules();
    const sheets = [...rules.plans].map(([form, plan]) => {
      const made = sheetOf(rules, form, plan);
      asked.set(form, made.asked);
      return made.sheet;
    });
    const books = new Map([
      ['control.xlsx', writeWorkbook(CONTROL_BOOK)],
      ['forms.xlsx', writeWorkbook({ sheets })],
    ]);
    saved = resave(program!, books);
  }, 180_000);

  test('corrects the control workbook, whose cached values are wrong', () => {
    const [sheet] = read(saved.get('control.xlsx')!).sheets;
    expect(CONTROL_VALUES.map((_, row) => shown(sheet!.cellAt(row, 2)))).toEqual(CONTROL_VALUES);
  });

  test(`comes to the engine's verdict, rule by rule, on ${String(FILLINGS)} random fillings of each form`, () => {
    const seen = new Map([0, 0.5, 1].map((state) => [state, 0]));
    const different: string[] = [];
    const { sheets } = read(saved.get('forms.xlsx')!);
    for (const sheet of sheets) {
      for (const { name, state, row, formula } of asked.get(sheet.name)!) {
        const found = shown(sheet.cellAt(row, RESULTS));
        if (found !== state)
          different.push(`${sheet.name} ${name}: ${String(found)}, not ${String(state)}: ${formula}`);
        seen.set(state, (seen.get(state) ?? 0) + 1);
      }
    }
    expect(different.slice(0, 20)).toEqual([]);
    expect(sheets.map(({ name }) => name)).toEqual([...asked.keys()]);
    expect(Math.min(...seen.values())).toBeGreaterThan(1000);
  });
});
