import type { HostRule } from '../host-rule';

/** Events come some time after the sync that caused them. */
const WAIT = 1_500;
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** What is told of changes. */
export const eventRules: readonly HostRule[] = [
  {
    id: 'events.changed',
    says: 'An edit by an add-in is told with sheet, address, kind and that it came from this add-in.',
    source: 'Excel.WorksheetChangedEventArgs',
    since: '1.14',
    expected: [['B2', 'RangeEdited', 'ThisLocalAddin']],
    run: async (context, sheet) => {
      const told: unknown[] = [];
      const handler = sheet.onChanged.add(({ address, changeType, triggerSource }) => {
        told.push([address, changeType, triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('B2').values = [[1]];
      await context.sync();
      await pause(WAIT);
      handler.remove();
      await context.sync();
      return told;
    },
  },
  {
    id: 'events.calculated',
    says: 'A formula worked out again is told as calculated, not as changed.',
    source: 'Excel.Worksheet, onCalculated',
    since: '1.8',
    expected: { changed: ['A1'], calculated: true },
    run: async (context, sheet) => {
      sheet.getRange('A2').formulas = [['=A1*2']];
      await context.sync();
      await pause(WAIT);
      const changed: string[] = [];
      let calculated = false;
      const handlers = [
        sheet.onChanged.add(({ address }) => {
          changed.push(address);
          return Promise.resolve();
        }),
        sheet.onCalculated.add(() => {
          calculated = true;
          return Promise.resolve();
        }),
      ];
      await context.sync();
      sheet.getRange('A1').values = [[4]];
      await context.sync();
      await pause(WAIT);
      for (const handler of handlers) handler.remove();
      await context.sync();
      return { changed, calculated };
    },
  },
  {
    id: 'events.sheets',
    says: 'A sheet that is added and one that is deleted are told once each.',
    source: 'Excel.WorksheetCollection, onAdded and onDeleted',
    since: '1.7',
    expected: ['added', 'deleted'],
    run: async (context) => {
      const told: string[] = [];
      const { worksheets } = context.workbook;
      const handlers = [
        worksheets.onAdded.add(() => {
          told.push('added');
          return Promise.resolve();
        }),
        worksheets.onDeleted.add(() => {
          told.push('deleted');
          return Promise.resolve();
        }),
      ];
      await context.sync();
      const sheet = worksheets.add();
      await context.sync();
      await pause(WAIT);
      sheet.delete();
      await context.sync();
      await pause(WAIT);
      for (const handler of handlers) handler.remove();
      await context.sync();
      return told;
    },
  },
];
