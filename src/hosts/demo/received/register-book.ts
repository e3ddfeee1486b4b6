import { formatPeriod } from '../../../core/model/period';
import type { OperatingStatus } from '../../../core/model/register';
import { writeWorkbook } from '../../../adapters/ooxml/write-workbook';
import type { CellContent, CellSpec, CellStyle } from '../../../adapters/ooxml/write-spec';
import type { Member } from '../zone/member';
import { cumulated } from '../zone/calendar';

const STATUS_WORDS: Readonly<Record<OperatingStatus, string>> = {
  producing: '投产',
  stopped: '停产',
  closed: '歇业',
  preparing: '筹建',
};
const LAST_YEAR_END = { year: 2012, month: 12 };

const THIN = { left: 'thin', right: 'thin', top: 'thin', bottom: 'thin' } as const;
const TITLE: CellStyle = { font: { size: 16, bold: true }, align: { horizontal: 'center', vertical: 'center' } };
const HEADING: CellStyle = {
  fill: 'F2F2F2',
  border: THIN,
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};
const TEXT: CellStyle = { border: THIN, align: { vertical: 'center' }, format: '@' };
const NUMBER: CellStyle = { border: THIN, align: { vertical: 'center' }, format: '#,##0' };

interface RegisterColumn {
  readonly heading: string;
  readonly width: number;
  readonly of: (member: Member) => string | number;
}

function annualRevenue(member: Member): number {
  return cumulated(member.accounts.flows.get('3011') ?? new Float64Array(0), LAST_YEAR_END);
}

const COLUMNS: readonly RegisterColumn[] = [
  { heading: '组织机构代码', width: 13, of: ({ enterprise }) => enterprise.code },
  { heading: '单位详细名称', width: 30, of: ({ enterprise }) => enterprise.name },
  { heading: '行业代码', width: 9, of: ({ enterprise }) => enterprise.profile.classes[0]?.kind.code ?? '' },
  { heading: '运营状态', width: 9, of: ({ enterprise }) => STATUS_WORDS[enterprise.status] },
  { heading: '产业集群', width: 24, of: ({ enterprise }) => enterprise.cluster.name },
  { heading: '所属园区', width: 14, of: ({ enterprise }) => enterprise.subPark },
  { heading: '规模以上', width: 9, of: ({ enterprise }) => (enterprise.status === 'preparing' ? '否' : '是') },
  { heading: '高新技术企业', width: 12, of: ({ enterprise }) => (enterprise.highTech ? '是' : '否') },
  {
    heading: '证书有效期起',
    width: 12,
    of: ({ enterprise }) => (enterprise.highTech ? formatPeriod(enterprise.highTech.from) : ''),
  },
  {
    heading: '证书有效期止',
    width: 12,
    of: ({ enterprise }) => (enterprise.highTech ? formatPeriod(enterprise.highTech.to) : ''),
  },
  { heading: '首报月', width: 9, of: ({ enterprise }) => formatPeriod(enterprise.firstMonth) },
  {
    heading: '末报月',
    width: 9,
    of: ({ enterprise }) => (enterprise.lastMonth ? formatPeriod(enterprise.lastMonth) : ''),
  },
  { heading: '联系人', width: 10, of: ({ enterprise }) => enterprise.statistician },
  { heading: '联系电话', width: 15, of: ({ enterprise }) => enterprise.telephone },
  { heading: '上年主营业务收入（千元）', width: 14, of: annualRevenue },
];

function contentOf(value: string | number): CellContent {
  if (typeof value === 'number') return { type: 'number', value };
  return value === '' ? { type: 'blank' } : { type: 'text', value };
}

/** The register (名录) of the zone as the office keeps it: title, heading, a row a unit. */
export function registerBook(members: readonly Member[]): Uint8Array {
  const cells: CellSpec[] = [{ row: 0, column: 0, content: contentOf('园区企业名录（模拟数据）'), style: TITLE }];
  COLUMNS.forEach(({ heading }, column) => cells.push({ row: 1, column, content: contentOf(heading), style: HEADING }));
  members.forEach((member, i) => {
    COLUMNS.forEach(({ of }, column) => {
      const value = of(member);
      cells.push({ row: i + 2, column, content: contentOf(value), style: typeof value === 'number' ? NUMBER : TEXT });
    });
  });
  const right = COLUMNS.length - 1;
  return writeWorkbook({
    title: '园区企业名录',
    font: { name: '宋体', size: 10 },
    sheets: [
      {
        name: '名录',
        cells,
        columns: COLUMNS.map(({ width }, column) => ({ column, width })),
        rows: [
          { row: 0, height: 30 },
          { row: 1, height: 30 },
        ],
        merges: [{ top: 0, left: 0, bottom: 0, right }],
        freeze: { rows: 2, columns: 2 },
        print: {
          orientation: 'landscape',
          fit: { wide: 1, tall: 0 },
          centred: true,
          titleRows: { from: 0, to: 1 },
          footer: '&C第 &P 页，共 &N 页',
        },
      },
    ],
  });
}
