import { codeOf, type HostRule } from '../host-rule';

const SIGNATURE = '=N("shenbao self test")=0';

/** Protected sheets, and marks by conditional formats. */
export const protectionRules: readonly HostRule[] = [
  {
    id: 'protection.locked',
    says: 'On a protected sheet a locked cell cannot be written, an unlocked one can.',
    source: 'Excel.WorksheetProtection',
    since: '1.2',
    expected: ['AccessDenied', 'none', 5],
    run: async (context, sheet) => {
      sheet.getRange('A2').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      const write = (address: string): Promise<string> =>
        codeOf(async () => {
          sheet.getRange(address).values = [[5]];
          await context.sync();
        });
      const codes = [await write('A1'), await write('A2')];
      const cell = sheet.getRange('A2');
      cell.load('values');
      await context.sync();
      return [...codes, cell.values[0]![0] as unknown];
    },
  },
  {
    id: 'protection.told',
    says: 'A sheet says whether it is protected, and its options whether formats may be changed.',
    source: 'Excel.WorksheetProtection',
    since: '1.2',
    expected: [false, true, false],
    run: async (context, sheet) => {
      const { protection } = sheet;
      protection.load('protected');
      await context.sync();
      const before = protection.protected;
      protection.protect();
      protection.load('protected,options');
      await context.sync();
      return [before, protection.protected, protection.options.allowFormatCells];
    },
  },
  {
    id: 'protection.formats',
    says: 'On a protected sheet a conditional format cannot be added.',
    source: 'assumed',
    since: '1.6',
    expected: 'AccessDenied',
    run: async (context, sheet) => {
      sheet.protection.protect();
      await context.sync();
      return await codeOf(async () => {
        sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = SIGNATURE;
        await context.sync();
      });
    },
  },
  {
    id: 'marks.signature',
    says: 'A conditional format over several areas is one item of the sheet, its formula reads back as written.',
    source: 'assumed',
    since: '1.9',
    expected: [1, 'Custom', SIGNATURE],
    run: async (context, sheet) => {
      const added = sheet.getRanges('A1,C3:C4').conditionalFormats.add('Custom');
      added.custom.rule.formula = SIGNATURE;
      added.custom.format.fill.color = '#FFC7CE';
      const list = sheet.getRange().conditionalFormats;
      list.load('items/id,items/type');
      await context.sync();
      const [first] = list.items;
      first!.custom.rule.load('formula');
      await context.sync();
      return [list.items.length, first!.type, first!.custom.rule.formula];
    },
  },
  {
    id: 'marks.fill-kept',
    says: 'A conditional format leaves the fill of the cell itself as it was.',
    source: 'Excel.ConditionalFormat',
    since: '1.6',
    expected: ['#00FF00', 0],
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.format.fill.color = '#00FF00';
      const added = cell.conditionalFormats.add('Custom');
      added.custom.rule.formula = SIGNATURE;
      added.custom.format.fill.color = '#FFC7CE';
      cell.load('format/fill/color');
      await context.sync();
      added.delete();
      const count = cell.conditionalFormats.getCount();
      await context.sync();
      return [cell.format.fill.color, count.value];
    },
  },
];
