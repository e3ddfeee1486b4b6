import type { HostRule } from '../host-rule';

/** Names, tables, comments, panes, charts and properties. */
export const objectRules: readonly HostRule[] = [
  {
    id: 'names.formula',
    says: 'A name tells what it refers to as a formula.',
    source: 'Excel.NamedItem',
    since: '1.4',
    expected: true,
    run: async (context, sheet) => {
      const item = context.workbook.names.add('shenbao_self_test', sheet.getRange('A1'));
      item.load('formula');
      await context.sync();
      const { formula } = item;
      item.delete();
      await context.sync();
      return /^=.+!\$A\$1$/.test(String(formula));
    },
  },
  {
    id: 'tables.body',
    says: 'A table gives its body without the heading.',
    source: 'Excel.Table',
    since: '1.1',
    expected: [['甲', 1]],
    run: async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        ['名称', '数值'],
        ['甲', 1],
      ];
      const table = sheet.tables.add('A1:B2', true);
      const body = table.getDataBodyRange();
      body.load('values');
      await context.sync();
      return body.values;
    },
  },
  {
    id: 'comments.content',
    says: 'A comment is added to a cell and read back.',
    source: 'Excel.CommentCollection',
    since: '1.10',
    expected: ['请核对', 1],
    run: async (context, sheet) => {
      const comment = sheet.comments.add('A1', '请核对');
      comment.load('content');
      const count = sheet.comments.getCount();
      await context.sync();
      return [comment.content, count.value];
    },
  },
  {
    id: 'freeze.location',
    says: 'Frozen rows are told as a range.',
    source: 'Excel.WorksheetFreezePanes',
    since: '1.7',
    expected: false,
    run: async (context, sheet) => {
      sheet.freezePanes.freezeRows(2);
      const at = sheet.freezePanes.getLocationOrNullObject();
      at.load('address');
      await context.sync();
      return at.isNullObject;
    },
  },
  {
    id: 'charts.added',
    says: 'A chart is made from a range and counted.',
    source: 'Excel.ChartCollection',
    since: '1.4',
    expected: 1,
    run: async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        ['甲', 1],
        ['乙', 2],
      ];
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'));
      const count = sheet.charts.getCount();
      await context.sync();
      return count.value;
    },
  },
  {
    id: 'properties.custom',
    says: 'A custom property of the workbook is kept.',
    source: 'Excel.CustomPropertyCollection',
    since: '1.7',
    expected: 'yes',
    run: async (context) => {
      const { custom } = context.workbook.properties;
      const property = custom.add('shenbao self test', 'yes');
      property.load('value');
      await context.sync();
      const value: unknown = property.value;
      property.delete();
      await context.sync();
      return value;
    },
  },
  {
    id: 'settings.kept',
    says: 'A setting of the workbook is kept as it was given.',
    source: 'Excel.SettingCollection',
    since: '1.4',
    expected: { a: [1, '甲'] },
    run: async (context) => {
      const setting = context.workbook.settings.add('shenbao.selfTest', { a: [1, '甲'] });
      setting.load('value');
      await context.sync();
      const value: unknown = setting.value;
      setting.delete();
      await context.sync();
      return value;
    },
  },
];
