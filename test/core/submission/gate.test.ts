import { checkReturn } from '../../../src/core/checking/check-return';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import type { Finding } from '../../../src/core/model/finding';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { prepareForms } from '../../../src/core/reading/form-index';
import { readFilings } from '../../../src/core/reading/read-filings';
import { judgeSubmission, type Gate } from '../../../src/core/submission/gate';
import { readExplanations } from '../../../src/core/submission/read-explanations';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { readXlsxSync } from '../../../src/adapters/xlsx/read-xlsx';
import { writeTemplate } from '../../../src/adapters/write-return/template/write-template';
import { isRefusal } from '../../../src/core/model/refusal';
import { exportsAboveSales } from '../../adapters/reports/report-fixture';
import { haikouRules } from '../checking/haikou';
import { orderOf } from '../../fixtures/template-order';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

function judge(book: WorkbookGrid, due?: readonly string[], fileFindings: readonly Finding[] = []): Gate {
  const { filings } = readFilings(book, prepareForms(rules.pack.forms), { path: null, asked: null });
  const asked = { year: 2013, month: 9 };
  const input = { filings, previous: [], lastYear: [], entry: null, register: null, asked };
  return judgeSubmission({
    book,
    results: checkReturn(rules, input),
    explanations: readExplanations(book),
    asked,
    forms: rules.pack.forms,
    fileFindings,
    ...(due ? { due } : {}),
  });
}

function template(): WorkbookGrid {
  const book = readXlsxSync(writeTemplate(orderOf(rules, ['B204-1'])), { inflate: nodeInflate });
  if (isRefusal(book)) throw new Error(book.code);
  return book;
}

const item = (gate: Gate, id: string) => gate.items.find((one) => one.id === id)!;

describe('the gate before submission', () => {
  it('is closed for a template that nobody has filled in, and says what is missing and where', () => {
    const gate = judge(template());
    expect(gate.open).toBe(false);
    expect(item(gate, 'forms').done).toBe(true);
    expect(item(gate, 'period').done).toBe(true);
    const { gaps } = item(gate, 'filer');
    expect(gaps.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['head', 'statistician', 'filler', 'filedOn']),
    );
    expect(gaps.every(({ at }) => at !== null)).toBe(true);
  });

  it('asks for the forms that are due, and for a form at all', () => {
    expect(item(judge(template(), ['B204-1', 'B203']), 'forms')).toMatchObject({ done: false, forms: ['B203'] });
    const empty = { ...template(), sheets: [] };
    expect(item(judge(empty), 'forms')).toMatchObject({ done: false, open: 1, forms: [] });
  });

  it('counts what an enterprise may see: what only the office knows, and hints, are never in the way', () => {
    const office = exportsAboveSales({ audience: 'office' });
    const hint = exportsAboveSales({ class: 'hint' });
    const withFindings = (...fileFindings: readonly Finding[]) =>
      judge({ ...template(), sheets: [] }, [], fileFindings);
    expect(item(withFindings(office, hint), 'mandatory').done).toBe(true);
    expect(item(withFindings(office, hint), 'verify').done).toBe(true);
    expect(item(withFindings(office, exportsAboveSales()), 'mandatory')).toMatchObject({ done: false, open: 1 });
    const verify = withFindings(exportsAboveSales({ class: 'verify' }));
    expect(item(verify, 'verify')).toMatchObject({ done: false, open: 1 });
    expect(verify.explained.map(({ by }) => by.state)).toEqual(['none']);
  });
});
