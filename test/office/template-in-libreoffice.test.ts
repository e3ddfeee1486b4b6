import { writeWorkbook } from '../../src/adapters/ooxml/write-workbook';
import { FIRST_LINE } from '../../src/adapters/write-return/template/check-sheet';
import { SHEET, VERDICT } from '../../src/adapters/write-return/template/sheet-names';
import { checkReturn } from '../../src/core/checking/check-return';
import type { RuleSet } from '../../src/core/checking/rule-set';
import type { Cell } from '../../src/core/model/cell';
import { prepareForms } from '../../src/core/reading/form-index';
import { readFilings, type FilingsRead } from '../../src/core/reading/read-filings';
import { haikouRules } from '../core/checking/haikou';
import { gridOf } from '../fixtures/template-order';
import { CONTROL_BOOK, CONTROL_VALUES } from './control-book';
import { officeProgram, resave } from './libre-office';
import { seeded } from './seeded';
import { fillingOf, SITUATIONS, templateFor, type MadeTemplate } from './template-situations';
import { expectedOfLines, nameOfCell, nameOfLine, unreadRows } from './template-verdicts';

const FORMS = ['B204-1', 'B203', 'GX-K', 'GX-T', 'GX-I', 'GX-L'];
/** Fillings of the templates of one form, and of all forms, in each situation: 22 a form, 132 in all. */
const ALONE = 8;
const TOGETHER = 3;
/** Which of the fillings of one form has nothing but zeros, so that long sums hold. */
const IDLE = 5;

/** Codes that say that a figure or a day cannot be read. */
const UNREADABLE = ['cell.unreadable-text', 'cell.ambiguous-number', 'cell.not-a-date'];

const program = officeProgram();

/** A filling as LibreOffice saved it. */
interface Saved {
  readonly file: string;
  readonly template: MadeTemplate;
  /** number cells that hold a text, such as `B203 D7` */
  readonly texts: readonly string[];
  readonly read: FilingsRead;
  /** by line of 审核: the verdict and the rule */
  readonly said: readonly unknown[];
  readonly rules: readonly unknown[];
}

const shown = (cell: Cell): unknown => ('value' in cell ? cell.value : null);

(program === null ? describe.skip : describe)('whole templates filled at random and opened in LibreOffice', () => {
  let rules: RuleSet;
  let controls: unknown[][];
  let saved: Saved[];

  beforeAll(async () => {
    rules = await haikouRules();
    const random = seeded(20130913);
    const made: { readonly file: string; readonly template: MadeTemplate; readonly texts: readonly string[] }[] = [];
    const books = new Map<string, Uint8Array>();
    for (const situation of SITUATIONS) {
      for (const forms of [...FORMS.map((form) => [form]), FORMS]) {
        const template = templateFor(rules, forms, situation, random);
        for (let i = 0; i < (forms.length === 1 ? ALONE : TOGETHER); i += 1) {
          const texts = i % 4 === 2 ? 0.03 : 0;
          const filling = fillingOf(template, {
            random,
            blanks: i === IDLE ? 0 : i % 2 === 0 ? 0.02 : 0.2,
            texts,
            idle: i === IDLE,
          });
          const file = `${situation.name}-${forms.length === 1 ? forms[0]! : 'all'}-${String(i)}.xlsx`;
          made.push({ file, template, texts: filling.texts });
          books.set(file, writeWorkbook(filling.book));
        }
      }
    }
    // two runs, each with the control: each has to come through in its own time on a busy machine
    const runs = [0, 1].map((half) => {
      const some = [...books].filter((_, i) => i % 2 === half);
      return resave(program!, new Map([['control.xlsx', writeWorkbook(CONTROL_BOOK)], ...some]));
    });
    controls = runs.map((run) => {
      const [sheet] = gridOf(run.get('control.xlsx')!).sheets;
      return CONTROL_VALUES.map((_, row) => shown(sheet!.cellAt(row, 2)));
    });
    const bytes = new Map(runs.flatMap((run) => [...run]));
    const index = prepareForms(rules.pack.forms);
    saved = made.map((one) => {
      const book = gridOf(bytes.get(one.file)!);
      const check = book.sheets.find(({ name }) => name === SHEET.check)!;
      const column = (at: number): unknown[] =>
        one.template.lines.map((_, line) => shown(check.cellAt(FIRST_LINE + line, at)));
      return { ...one, read: readFilings(book, index), said: column(0), rules: column(3) };
    });
  }, 360_000);

  test('the control workbook, whose cached values are wrong, comes out corrected', () => {
    expect(controls).toEqual([CONTROL_VALUES, CONTROL_VALUES]);
  });

  test('each line of 审核 says what the engine finds on the same workbook', () => {
    const seen = new Map<string, number>(Object.values(VERDICT).map((verdict) => [verdict, 0]));
    const different: string[] = [];
    const ofRules = new Map<string, Set<string>>();
    for (const { file, template, texts, read, said, rules: ids } of saved) {
      const { lines, beside } = template;
      expect(ids).toEqual(lines.map(({ instance }) => instance.rule.id));
      const expected = expectedOfLines(rules, lines, { ...beside, filings: read.filings }, texts);
      expected.forEach((verdict, line) => {
        seen.set(verdict, seen.get(verdict)! + 1);
        const rule = lines[line]!.instance.rule.id;
        ofRules.set(rule, (ofRules.get(rule) ?? new Set()).add(verdict));
        const name = `${file} ${nameOfLine(lines[line]!)}`;
        if (said[line] !== verdict) different.push(`${name}: ${String(said[line])}, not ${verdict}`);
      });
    }
    expect(different.slice(0, 40)).toEqual([]);
    expect(Math.min(...seen.values())).toBeGreaterThan(50);
    const both = [...ofRules].filter(([, said]) => said.has(VERDICT.holds) && said.has(VERDICT.fails));
    expect(both.length / ofRules.size).toBeGreaterThan(0.9);
  });

  test('the rules that are 不通过 there are those of the findings here', () => {
    let failing = 0;
    for (const { file, template, texts, read, said } of saved) {
      if (texts.length > 0) continue;
      const { lines, beside } = template;
      const shownRules = new Set(lines.map(({ instance }) => instance.rule.id));
      const results = checkReturn(rules, { ...beside, filings: read.filings });
      const found = new Set(results.flatMap(({ findings }) => findings.flatMap(({ rule }) => rule ?? [])));
      const fails = new Set(lines.flatMap(({ instance }, i) => (said[i] === VERDICT.fails ? [instance.rule.id] : [])));
      expect([file, ...[...fails].sort()]).toEqual([file, ...[...found].filter((id) => shownRules.has(id)).sort()]);
      failing += fails.size;
    }
    expect(failing).toBeGreaterThan(200);
  });

  test('text in a number cell is 请改为数字 there and unreadable here', () => {
    let unreadable = 0;
    for (const { file, texts, read, said } of saved) {
      const { filings } = read;
      const told = filings
        .flatMap(({ oddities }) => oddities)
        .filter(({ code }) => UNREADABLE.includes(code))
        .flatMap(({ at }) => at.map(nameOfCell));
      const unread = [...unreadRows(filings)].map((row) => {
        const [sheet, at] = row.split(' ');
        return new RegExp(`^${sheet!} [A-Z]+${String(Number(at) + 1)}$`);
      });
      const expected = texts.filter((cell) => !unread.some((row) => row.test(cell)));
      expect([file, ...told.sort()]).toEqual([file, ...expected.sort()]);
      expect([file, said.includes(VERDICT.text)]).toEqual([file, texts.length > 0]);
      unreadable += told.length;
    }
    expect(unreadable).toBeGreaterThan(50);
  });
});
