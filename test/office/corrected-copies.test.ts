import { writeWorkbook } from '../../src/adapters/ooxml/write-workbook';
import type { WorkbookGrid } from '../../src/core/model/grid';
import {
  cellsOf,
  changeOf,
  copyOf,
  foreignBytes,
  templateBytes,
  type CopyMade,
} from '../adapters/changed-copy/copy-of';
import { readBook } from '../fixtures/xlsx/read';
import { CONTROL_BOOK, CONTROL_VALUES } from './control-book';
import { officeProgram, resave } from './libre-office';

const program = officeProgram();

/** Numbers, texts and truths of the formulas by place, in the digits on which programs agree. */
function formulaValues(book: WorkbookGrid, like: WorkbookGrid): Record<string, unknown> {
  const places = Object.entries(cellsOf(like, like)).filter(
    ([, cell]) => (cell as { formula: unknown }).formula !== null,
  );
  const cells = cellsOf(book, book);
  return Object.fromEntries(
    places.map(([place]) => {
      const { value } = (cells[place] ?? { value: null }) as { value: unknown };
      return [place, typeof value === 'number' ? Number(value.toPrecision(12)) : value === '' ? null : value];
    }),
  );
}

(program === null ? describe.skip : describe)('a corrected copy in LibreOffice, made to recalculate', () => {
  let template: CopyMade;
  let rich: CopyMade;
  let saved: ReadonlyMap<string, Uint8Array>;

  beforeAll(async () => {
    const corrected = { D11: 240, E11: 1040, D13: null, D14: 60, E14: 100.5 };
    template = await copyOf(await templateBytes(), [
      changeOf('B204-1', corrected),
      changeOf('B203', { E12: '约三百' }),
      changeOf('说明', { E4: '属实' }),
    ]);
    rich = await copyOf(foreignBytes(), [changeOf('产销', { B2: 10, B3: 4 }), changeOf('说明', { A1: '说明' })]);
    saved = resave(
      program!,
      new Map([
        ['control.xlsx', writeWorkbook(CONTROL_BOOK)],
        ['template.xlsx', template.bytes],
        ['rich.xlsx', rich.bytes],
      ]),
    );
  }, 180_000);

  it('shows what the copy said, formula by formula', async () => {
    const control = await readBook(saved.get('control.xlsx')!);
    expect(CONTROL_VALUES.map((_, row) => control.sheets[0]!.cellAt(row, 2))).toMatchObject(
      CONTROL_VALUES.map((value) => ({ value })),
    );
    const recalculated = await readBook(saved.get('template.xlsx')!, { formulas: true });
    const said = formulaValues(template.reread, template.book);
    expect(Object.keys(said).length).toBeGreaterThan(50);
    expect(formulaValues(recalculated, template.book)).toEqual(said);
    expect(said).not.toEqual(formulaValues(template.book, template.book));
  });

  it('works out the formulas whose value was taken out', async () => {
    const recalculated = await readBook(saved.get('rich.xlsx')!, { formulas: true });
    expect(formulaValues(recalculated, rich.book)).toMatchObject({ '产销!C2': 100, '产销!B4': 11, '产销!B5': 5 });
    expect(formulaValues(rich.reread, rich.book)).toMatchObject({ '产销!C2': null, '产销!B4': 11, '产销!B5': 5 });
  });
});
