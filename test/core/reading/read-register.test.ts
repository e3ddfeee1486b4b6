import { readRegister } from '../../../src/core/reading/read-register';
import type { CellLiteral } from '../../fixtures/grid-builder';
import { bookOf, formatted } from '../../fixtures/grid-builder';

const HEADINGS: CellLiteral[] = [
  ...['组织机构代码', '单位详细名称', '行业代码', '运营状态', '产业集群', '所属园区', '规模以上', '高新技术企业'],
  ...['证书有效期起', '证书有效期止', '首报月', '末报月', '联系人', '联系电话', '上年主营业务收入（千元）'],
];
const ROW: CellLiteral[] = [
  ...['D2143569-X', '海口测试制药有限公司', '2720', '投产', '制药', '药谷工业园', '是', '是'],
  ...['2011-10', '2014-09', '2010-01', '', '甲某', '0898-00000000', 456000],
];

function read(...rows: CellLiteral[][]): NonNullable<ReturnType<typeof readRegister>> {
  return readRegister(bookOf({ sheets: [{ name: '名录', rows: [['园区企业名录'], HEADINGS, ...rows] }] }))!;
}

test('a register is read by the names of its columns', () => {
  const { register, oddities } = read(ROW);
  expect(oddities).toEqual([]);
  expect(register.entries).toEqual([
    {
      organisationCode: 'D2143569X',
      creditCode: null,
      name: '海口测试制药有限公司',
      industry: '2720',
      status: 'producing',
      cluster: '制药',
      subPark: '药谷工业园',
      aboveScale: true,
      highTech: { from: { year: 2011, month: 10 }, to: { year: 2014, month: 9 } },
      firstMonth: { year: 2010, month: 1 },
      lastMonth: null,
      contact: '甲某',
      telephone: '0898-00000000',
      annualRevenue: 456000,
      at: { sheet: '名录', row: 2, column: 1 },
    },
  ]);
});

test('columns may stand in any order, under English names, without a title', () => {
  const rows = [
    ['Name', 'Status', 'Code', 'Unknown column'],
    ['Fictional Pharma', 'stopped', '66496171-X', 1],
  ];
  const { register } = readRegister(bookOf({ sheets: [{ rows: [] }, { rows }] }))!;
  expect(register.entries[0]).toMatchObject({
    organisationCode: '66496171X',
    name: 'Fictional Pharma',
    status: 'stopped',
  });
});

test('an enterprise is found by either code in any spelling, and by name', () => {
  const rows: CellLiteral[][] = [
    ['单位名称', '统一社会信用代码'],
    ['海口信用有限公司', '91350100M000100Y43'],
  ];
  const { register } = readRegister(bookOf({ sheets: [{ rows }] }))!;
  const entry = register.entries[0]!;
  expect(entry.organisationCode).toBe('M000100Y4');
  for (const code of ['91350100M000100Y43', 'M000100Y-4', 'm000100y4', '91460100M000100Y4X']) {
    expect(register.find(code)).toBe(entry);
  }
  expect(register.findByName(' 海口信用有限公司　')).toBe(entry);
  expect(register.find('D2143569-X')).toBeNull();
  expect(register.findByName('没有')).toBeNull();
});

test('a credit code in the column of organisation codes is taken for what it is', () => {
  const row = [...ROW];
  row[0] = '91350100M000100Y43';
  expect(read(row).register.entries[0]).toMatchObject({
    organisationCode: 'M000100Y4',
    creditCode: '91350100M000100Y43',
  });
});

test('dates, numbers and money in other units are understood', () => {
  const headings: CellLiteral[] = ['名称', '代码', '行业', '入库月份', '上年主营业务收入(万元)', '高企'];
  const row: CellLiteral[] = ['海口甲公司', 38047330, 610, formatted(41518, 'yyyy-mm-dd'), '1,200', '否'];
  const { register } = readRegister(bookOf({ sheets: [{ rows: [headings, row] }] }))!;
  expect(register.entries[0]).toMatchObject({
    organisationCode: '038047330',
    industry: '0610',
    firstMonth: { year: 2013, month: 9 },
    annualRevenue: 12000,
    highTech: null,
  });
});

test('bad rows and values are named, with their cells, and nothing is guessed', () => {
  const odd = [...ROW];
  odd[0] = 'D2143569-1';
  odd[3] = '不详';
  odd[14] = '约五千';
  const { register, oddities } = read(odd, ['66496171-X', ''], [], [null, '海口无码有限公司'], ROW, ROW);
  expect(oddities.map((oddity) => [oddity.code, oddity.at[0]!.row, oddity.facts['raw'] ?? null])).toEqual([
    ['register.code-check', 2, 'D2143569-1'],
    ['register.value-not-understood', 2, '约五千'],
    ['register.value-not-understood', 2, '不详'],
    ['register.row-without-name', 3, null],
    ['register.code-missing', 5, null],
    ['register.code-twice', 7, null],
  ]);
  expect(register.entries).toHaveLength(4);
  expect(register.entries[0]).toMatchObject({ status: null, annualRevenue: null });
  expect(register.find('D2143569-X')).toBe(register.entries[2]);
});

test('a workbook without a register gives nothing', () => {
  expect(
    readRegister(
      bookOf({
        sheets: [
          {
            rows: [
              ['指标名称', '代码'],
              ['工业总产值', '01'],
            ],
          },
        ],
      }),
    ),
  ).toBeNull();
  expect(readRegister(bookOf({ sheets: [] }))).toBeNull();
});
