import { read } from '@e965/xlsx';
import { annotateWorkbook } from '../../src/adapters/annotate/annotate-workbook';
import { nodeInflate } from '../../src/adapters/ooxml/inflate.node';
import type { CellPatch } from '../../src/adapters/ooxml/patch/patch-spec';
import { writePatched } from '../../src/adapters/ooxml/patch/write-patched';
import { wordsFor } from '../../src/locales/words';
import { ruleBookOf } from '../../src/locales/rule-book';
import { parseAddress } from '../../src/core/model/cell';
import { richWorkbook } from '../adapters/ooxml/patch/rich-workbook';
import { plainFinding } from '../adapters/annotate/plain-finding';
import { readBook, valuesOf } from '../fixtures/xlsx/read';
import { returnBytes } from '../hosts/cli/received';
import { officeProgram, resave } from './libre-office';

const program = officeProgram();

/** Texts of the comments of a sheet by address, as a third program reads them. */
function commentsOf(bytes: Uint8Array, sheet: string): Map<string, string> {
  const cells = Object.entries(read(bytes).Sheets[sheet]!);
  return new Map(
    cells.flatMap(([address, cell]) => {
      const comments = (cell as { c?: { t: string }[] }).c ?? [];
      return comments.length === 0 ? [] : [[address, comments.map(({ t }) => t).join('\n')] as const];
    }),
  );
}

(program === null ? describe.skip : describe)('an annotated copy in LibreOffice', () => {
  let received: Uint8Array;
  let copy: Uint8Array;
  let saved: ReadonlyMap<string, Uint8Array>;

  beforeAll(async () => {
    received = await returnBytes();
    const sheet = (await readBook(received)).sheets[0]!.name;
    const input = {
      enterprise: { code: 'D2143569X', name: '海南澄屿制药有限公司' },
      period: { year: 2013, month: 9 },
      findings: [plainFinding({ code: 'file.macros', cells: [{ sheet, ...parseAddress('E12')! }] })],
      book: ruleBookOf({ forms: [], rules: [] }),
      words: wordsFor('zh-CN'),
    };
    const annotated = annotateWorkbook(received, input, { inflate: nodeInflate });
    if ('code' in annotated) throw new Error(annotated.code);
    copy = annotated.bytes;
    const marks: CellPatch[] = ['B2', 'C2', 'D7'].map((address) => {
      return { sheet: '产销', ...parseAddress(address)!, fill: 'FFC7CE', comment: `请核对 ${address}` };
    });
    const rich = writePatched(richWorkbook(), { cells: marks, author: '审报' }, { inflate: nodeInflate });
    if ('code' in rich) throw new Error(rich.code);
    saved = resave(
      program!,
      new Map([
        ['copy.xlsx', copy],
        ['rich.xlsx', rich.bytes],
      ]),
    );
  }, 180_000);

  it('opens with its comment, its sheet of results, and every figure', async () => {
    const after = await readBook(saved.get('copy.xlsx')!);
    const before = await readBook(received);
    const { name } = before.sheets[0]!;
    expect(commentsOf(saved.get('copy.xlsx')!, name).get('E12')).toContain('审核 1·核实性');
    expect(after.sheets.at(-1)!.name).toBe('审核结果');
    expect(Object.values(valuesOf(after.sheets.at(-1)!))).toContain('答复');
    before.sheets.forEach((sheet, at) => {
      expect(valuesOf(after.sheets[at]!)).toEqual(valuesOf(sheet));
    });
  });

  it('shows old and new comments of a rich workbook', () => {
    const comments = commentsOf(saved.get('rich.xlsx')!, '产销');
    expect(comments.get('B2')).toMatch(/原有批注.*请核对 B2/s);
    expect(comments.get('A4')).toBe('粗细');
    expect(comments.get('D7')).toContain('请核对 D7');
  });
});
