import { codeOf, type HostRule } from '../host-rule';

/** Where cells are and what is around them. */
export const rangeRules: readonly HostRule[] = [
  {
    id: 'used.empty',
    says: 'The used range of an empty sheet is a null object.',
    source: 'Excel.Worksheet, getUsedRangeOrNullObject',
    since: '1.4',
    expected: true,
    run: async (context, sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      await context.sync();
      return used.isNullObject;
    },
  },
  {
    id: 'used.values-only',
    says: 'The used range by values leaves out cells that are only formatted.',
    source: 'Excel.Worksheet, getUsedRangeOrNullObject',
    since: '1.4',
    expected: 'B2:C3',
    run: async (context, sheet) => {
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('C3').values = [['x']];
      sheet.getRange('H20').format.fill.color = '#FF0000';
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      await context.sync();
      return used.address.slice(used.address.lastIndexOf('!') + 1);
    },
  },
  {
    id: 'used.formula-blank',
    says: 'A formula that gives an empty text belongs to the used range by values.',
    source: 'assumed',
    since: '1.4',
    expected: ['A1', 'String'],
    run: async (context, sheet) => {
      sheet.getRange('A1').formulas = [['=""']];
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address,valueTypes');
      await context.sync();
      return [used.address.slice(used.address.lastIndexOf('!') + 1), used.valueTypes[0]![0]];
    },
  },
  {
    id: 'address.quoted',
    says: 'An address has its sheet before it, in quotation marks where the name needs them.',
    source: 'Excel.Range, address',
    since: '1.1',
    expected: "'甲 1'!A1",
    run: async (context, sheet) => {
      sheet.name = '甲 1';
      const range = sheet.getRange('A1');
      range.load('address');
      await context.sync();
      return range.address;
    },
  },
  {
    id: 'hidden.mixed',
    says: 'rowHidden is true or false where all rows agree, and null where they do not.',
    source: 'Excel.Range, rowHidden',
    since: '1.2',
    expected: [true, false, null],
    run: async (context, sheet) => {
      sheet.getRange('2:2').rowHidden = true;
      const ranges = ['A2:B2', 'A3:B4', 'A1:B3'].map((address) => sheet.getRange(address));
      for (const range of ranges) range.load('rowHidden');
      await context.sync();
      return ranges.map(({ rowHidden }) => rowHidden);
    },
  },
  {
    id: 'merged.areas',
    says: 'Merged areas are told as a list of addresses; there is a null object where none is merged.',
    source: 'Excel.Range, getMergedAreasOrNullObject',
    since: '1.13',
    expected: [true, 'A1:B1,C2:C3'],
    run: async (context, sheet) => {
      const none = sheet.getRange('A1:C3').getMergedAreasOrNullObject();
      none.load('address');
      await context.sync();
      sheet.getRange('A1:B1').merge();
      sheet.getRange('C2:C3').merge();
      const some = sheet.getRange('A1:C3').getMergedAreasOrNullObject();
      some.load('address');
      await context.sync();
      const bare = some.address.split(',').map((one) => one.slice(one.lastIndexOf('!') + 1));
      return [none.isNullObject, bare.join(',')];
    },
  },
  {
    id: 'sheet.missing',
    says: 'A sheet that is not there is ItemNotFound, or a null object where asked so.',
    source: 'Excel add-ins: work with worksheets',
    since: '1.4',
    expected: ['ItemNotFound', true],
    run: async (context) => {
      const code = await codeOf(async () => {
        context.workbook.worksheets.getItem('没有的表').load('name');
        await context.sync();
      });
      const none = context.workbook.worksheets.getItemOrNullObject('没有的表');
      await context.sync();
      return [code, none.isNullObject];
    },
  },
  {
    id: 'batch.stops',
    says: 'An error stops a batch; what stood before it in the batch is done.',
    source: 'Error handling with the Office JavaScript APIs',
    since: '1.1',
    expected: ['ItemNotFound', 1, ''],
    run: async (context, sheet) => {
      const code = await codeOf(async () => {
        sheet.getRange('A1').values = [[1]];
        context.workbook.worksheets.getItem('没有的表').load('name');
        sheet.getRange('A2').values = [[2]];
        await context.sync();
      });
      const range = sheet.getRange('A1:A2');
      range.load('values');
      await context.sync();
      return [code, range.values[0]![0] as unknown, range.values[1]![0] as unknown];
    },
  },
  {
    id: 'select.activates',
    says: 'Selecting a cell of an activated sheet makes it the active cell.',
    source: 'Excel.Range, select',
    since: '1.1',
    expected: 'B3',
    run: async (context, sheet) => {
      sheet.activate();
      sheet.getRange('B3').select();
      const active = context.workbook.getSelectedRange();
      active.load('address');
      await context.sync();
      return active.address.slice(active.address.lastIndexOf('!') + 1);
    },
  },
  {
    id: 'sheet.names',
    says: 'A second sheet of the same name is refused, and so is a name with a character that is not allowed.',
    source: 'Excel.WorksheetCollection, add',
    since: '1.1',
    expected: ['ItemAlreadyExists', 'InvalidArgument'],
    run: async (context, sheet) => {
      sheet.load('name');
      await context.sync();
      const codes: string[] = [];
      for (const name of [sheet.name, 'a/b']) {
        codes.push(
          await codeOf(async () => {
            context.workbook.worksheets.add(name);
            await context.sync();
          }),
        );
      }
      return codes;
    },
  },
];
