import { buildWorkbook } from '../../fixtures/xlsx/workbook-builder';
import { readSheet } from '../../fixtures/xlsx/read';

const sheetWith = (validations: string) =>
  readSheet(buildWorkbook({ sheets: [{ after: `<dataValidations>${validations}</dataValidations>` }] }));

describe('data validations', () => {
  test('are told with their ranges, type, operator and formulas', async () => {
    const sheet = await sheetWith(
      '<dataValidation type="whole" allowBlank="1" sqref="B2 C3:D4"><formula1>-5</formula1><formula2>A1&lt;&gt;"x"</formula2></dataValidation>' +
        '<dataValidation type="custom" operator="equal" sqref="A1"><formula1>TRUE</formula1></dataValidation>' +
        '<dataValidation prompt="只是提示" sqref="A9"/>',
    );
    expect(sheet.validations).toEqual([
      {
        ranges: [
          { top: 1, left: 1, bottom: 1, right: 1 },
          { top: 2, left: 2, bottom: 3, right: 3 },
        ],
        type: 'whole',
        operator: 'between',
        formula1: '-5',
        formula2: 'A1<>"x"',
      },
      expect.objectContaining({ type: 'custom', operator: 'equal', formula1: 'TRUE', formula2: '' }),
      expect.objectContaining({ type: 'none' }),
    ]);
  });

  test('are none, and known to be none, on a sheet without any', async () => {
    expect((await readSheet(buildWorkbook({ sheets: [{}] }))).validations).toEqual([]);
  });

  test('keep nothing of a range that is none, nor of a formula longer than any program writes', async () => {
    const sheet = await sheetWith(
      `<dataValidation type="list" sqref="#REF! ZZZZ1 B1"><formula1>"${'甲'.repeat(5000)}"</formula1></dataValidation>`,
    );
    expect(sheet.validations).toMatchObject([{ ranges: [{ top: 0, left: 1 }], formula1: '' }]);
  });

  test('are unknown where there are more than anybody could have meant', async () => {
    const many = '<dataValidation type="whole" sqref="A1"/>'.repeat(10_001);
    expect((await sheetWith(many)).validations).toBeUndefined();
  });
});
