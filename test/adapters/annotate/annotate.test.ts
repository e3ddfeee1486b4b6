import { annotateWorkbook } from '../../../src/adapters/annotate/annotate-workbook';
import { cellMarks } from '../../../src/adapters/annotate/cell-marks';
import { findingList } from '../../../src/adapters/annotate/finding-list';
import { notesOf, type SendBack } from '../../../src/adapters/annotate/note';
import { resultSheet } from '../../../src/adapters/annotate/result-sheet';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import type { Finding } from '../../../src/core/model/finding';
import type { RuleDefinition } from '../../../src/core/model/rule';
import { ruleBookOf } from '../../../src/locales/rule-book';
import { wordsFor } from '../../../src/locales/words';
import { buildWorkbook } from '../../fixtures/xlsx/workbook-builder';
import { readBook, valuesOf } from '../../fixtures/xlsx/read';
import { plainFinding } from './plain-finding';

const RULE: RuleDefinition = {
  id: 'X1',
  form: null,
  name: { zh: '例', en: 'example' },
  class: 'verify',
  essLevel: 1,
  audience: 'enterprise',
  expr: 'r01 >= 0',
  message: { zh: '{seen}；范围 {low} 至 {high}，应为 {expected}。', en: '{seen} {low} {high} {expected}' },
  source: '',
  examples: { holds: [], fails: [], missing: [] },
};
const at = { sheet: '表', row: 1, column: 1 };

function input(findings: readonly Finding[], language: 'zh-CN' | 'en' = 'zh-CN'): SendBack {
  return {
    enterprise: { code: 'D2143569X', name: '海南澄屿制药有限公司' },
    period: { year: 2013, month: 9 },
    findings,
    book: ruleBookOf({ forms: [], rules: [RULE] }),
    words: wordsFor(language),
  };
}

const WORKSHEETS = new Set(['表']);

describe('the red line', () => {
  it('leaves out what is for the office', () => {
    const office = plainFinding({ code: 'file.external-links', audience: 'office' });
    const { notes } = notesOf(input([office, plainFinding()]));
    expect(notes).toHaveLength(1);
    expect(findingList(input([office]))).not.toContain('链接');
  });

  it('takes expectations away before words are made, also where a message asks for them', () => {
    const told = plainFinding({
      code: 'rule-fails',
      rule: 'X1',
      expected: { low: 4711, high: 4712, unit: '千元' },
      facts: { seen: '所报 9 千元' },
      suggestions: [{ at, value: 4711, unit: '千元', reason: 'sum', audience: 'enterprise' }],
    });
    const [note] = notesOf(input([told])).notes;
    expect(note!.message).toContain('所报 9 千元');
    expect(JSON.stringify(notesOf(input([told])))).not.toMatch(/4,?71[12]/);
  });
});

describe('what is told', () => {
  it('keeps the tolerance of the arithmetic, which a message may name', () => {
    const tolerance = { value: 1.5, unit: '千元', from: 'rounding', parts: 2 } as const;
    const told = plainFinding({ code: 'rule-fails', rule: 'X2', tolerance });
    const rule = { ...RULE, id: 'X2', message: { zh: '容差 {tolerance}', en: '{tolerance}' } };
    const [note] = notesOf({ ...input([told]), book: ruleBookOf({ forms: [], rules: [rule] }) }).notes;
    expect(note!.message).toBe('容差 1.5 千元');
  });
});

describe('marks', () => {
  it('bring the findings of one cell together, under the fill of the heaviest', () => {
    const findings = [
      plainFinding({ cells: [at], class: 'hint' }),
      plainFinding({ cells: [at], class: 'mandatory', code: 'file.unrecognised', rule: 'file.unrecognised' }),
    ];
    const { notes } = notesOf(input(findings));
    const marks = cellMarks(notes, WORKSHEETS, '审核结果', wordsFor('zh-CN'));
    expect(marks.filter(({ comment }) => comment !== undefined).map(({ comment }) => comment!.slice(0, 10))).toEqual(
      ['〔审核 1·强制性〕', '〔审核 2·提示性〕'].map((text) => expect.stringContaining(text.slice(0, 8)) as string),
    );
    expect(marks.filter((mark) => mark.fill !== undefined).at(-1)!.fill).toBe('FFC7CE');
  });

  it('are bounded: a finding over a whole table colours some cells and comments few', () => {
    const cells = Array.from({ length: 5000 }, (_, row) => ({ sheet: '表', row, column: 0 }));
    const { notes } = notesOf(input([plainFinding({ cells })]));
    const marks = cellMarks(notes, WORKSHEETS, '审核结果', wordsFor('zh-CN'));
    expect(marks.filter(({ comment }) => comment !== undefined)).toHaveLength(6);
    expect(marks.filter((mark) => mark.fill !== undefined)).toHaveLength(200);
  });

  it('of one cell are bounded, and the last says where the others are', () => {
    const { notes } = notesOf(input(Array.from({ length: 30 }, () => plainFinding({ cells: [at] }))));
    const comments = cellMarks(notes, WORKSHEETS, '审核结果', wordsFor('zh-CN')).flatMap(
      ({ comment }) => comment ?? [],
    );
    expect(comments).toHaveLength(9);
    expect(comments.at(-1)).toBe('…另有 22 项，见“审核结果”');
  });

  it('are not made on sheets that the workbook has not: other files are no business of this one', () => {
    const other = { ...at, sheet: '别处' };
    const { notes } = notesOf(input([plainFinding({ cells: [other] })]));
    expect(cellMarks(notes, WORKSHEETS, '审核结果', wordsFor('zh-CN'))).toEqual([]);
    const [row] = resultSheet(notes, 0, WORKSHEETS, input([])).rows.slice(4);
    expect(row!.cells.map(({ link }) => link)).not.toContainEqual(other);
  });
});

describe('the sheet of results', () => {
  it('lists at most five hundred findings and says how many there are besides', async () => {
    const findings = Array.from({ length: 503 }, () => plainFinding());
    const book = buildWorkbook({
      sheets: [{ name: '表', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
      entry: typed,
    });
    const copy = annotateWorkbook(book, input(findings), { inflate: nodeInflate });
    if ('code' in copy) throw new Error(copy.code);
    const results = (await readBook(copy.bytes)).sheets[1]!;
    expect(Object.values(valuesOf(results))).toContain('另有 3 项未列出，请先更正以上各项后重新报送');
  });

  it('names as many cells as fit in one line of their column', () => {
    const addressesOf = (count: number): unknown => {
      const cells = Array.from({ length: count }, (_, row) => ({ sheet: '表', row: row + 19, column: 3 }));
      const { notes } = notesOf(input([plainFinding({ cells })]));
      return resultSheet(notes, 0, WORKSHEETS, input([])).rows[4]!.cells[2]!.value;
    };
    expect([1, 4, 5, 9].map(addressesOf)).toEqual([
      'D20',
      'D20、D21、D22、D23',
      'D20、D21、D22、D23…',
      'D20、D21、D22、D23…',
    ]);
  });

  it('lets answers be typed, and nothing else', () => {
    const { notes } = notesOf(input([plainFinding()]));
    const sheet = resultSheet(notes, 0, WORKSHEETS, input([]));
    const open = sheet.rows.flatMap(({ cells }, row) =>
      cells.filter(({ style }) => style?.unlocked).map(({ column, value }) => ({ row, column, value })),
    );
    expect(sheet.protect).toBe(true);
    expect(open).toEqual([{ row: 4, column: 6, value: undefined }]);
  });
});

describe('the list for a file without parts', () => {
  it('keeps each text on its line, whatever a file put into it', () => {
    const told = plainFinding({ code: 'rule-fails', rule: 'X1', facts: { seen: 'a\r\n9. 假的\u202e一行' } });
    const lines = findingList(input([told], 'en')).split('\r\n');
    expect(lines.filter((line) => line.startsWith('9.'))).toEqual([]);
    expect(lines.join('')).not.toContain('\u202e');
  });
});

/** The builder's list of content types is bare: a workbook that Excel would open names its own. */
function typed<T extends { readonly name: string | Uint8Array; readonly data: Uint8Array | string }>(entry: T): T {
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>';
  return entry.name === '[Content_Types].xml' ? { ...entry, data: types } : entry;
}

describe('findings of one cause', () => {
  const slip = { cells: [at], cause: 'X r01.month sign' };
  const told = [
    plainFinding({ ...slip, class: 'mandatory', rule: 'X1' }),
    plainFinding({ class: 'verify', rule: 'X3' }),
    plainFinding({ ...slip, class: 'hint', rule: 'X2' }),
  ];

  it('stand together under one sentence, which says nothing of the kind of slip', () => {
    const { notes } = notesOf(input(told));
    expect(notes.map(({ class: kind, heading }) => [kind, heading])).toEqual([
      ['mandatory', '表!B2一处可以解释 2 项不成立：X1、X2；请对照原始凭证核对。'],
      ['hint', null],
      ['verify', null],
    ]);
    expect(findingList(input(told)).match(/一处可以解释/g)).toHaveLength(1);
  });

  it('have their sentence across the sheet of results, above them', () => {
    const { notes, more } = notesOf(input(told));
    const { rows, merges } = resultSheet(notes, more, WORKSHEETS, input(told));
    const row = rows.findIndex(({ cells: [first] }) => String(first?.value).includes('一处可以解释'));
    expect(rows[row + 1]!.cells[0]!.value).toBe(1);
    expect(merges).toContainEqual({ row, from: 0, to: 6 });
  });

  it('that only one of several cells would settle get no sentence', () => {
    const cell = (row: number) => ({ name: 'r', form: 'X', at: { ...at, row }, value: 1, unit: '', low: 2, high: 2 });
    const failing = { cells: [at], code: 'rule-fails', class: 'mandatory' } as const;
    const two = [plainFinding({ ...failing, rule: 'X1' }), plainFinding({ ...failing, rule: 'X2' })];
    const cause = { form: 'X', rules: ['X1', 'X2'], state: 'found', complete: true } as const;
    const headings = (...rows: number[]) =>
      notesOf({ ...input(two), causes: [{ ...cause, sets: rows.map((row) => [cell(row)]) }] }).notes.map(
        ({ heading }) => heading !== null,
      );
    expect(headings(1, 2)).toEqual([false, false]);
    expect(headings(1)).toEqual([true, false]);
  });
});
