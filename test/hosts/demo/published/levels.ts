import type { Unit, FormReturns } from './read-zone';
import { valueOf } from './read-zone';

/** One published level: what the report prints, and what the workbooks come to. */
export interface Level {
  readonly name: string;
  /** as published, with its unit */
  readonly printed: string;
  /** rounded half up to the printed digits, with the same unit */
  readonly computed: string;
  readonly from: string;
}

/** Rounds half up, as the report does; what is meant is the decimal number, not its binary neighbour. */
function rounded(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  return (Math.floor(Number((value * scale + 0.5).toPrecision(14))) / scale).toFixed(decimals);
}

const YI = 100_000;
const yi = (thousands: number, decimals: number): string => `${rounded(thousands / YI, decimals)}亿元`;
const growth = (now: number, then: number, decimals: number): string => `${rounded((now / then - 1) * 100, decimals)}%`;
const share = (part: number, whole: number, decimals: number): string => `${rounded((part / whole) * 100, decimals)}%`;
const turn = (now: number, then: number): string => (now > then ? '增长' : now < then ? '下降' : '持平');

class Table {
  readonly levels: Level[] = [];

  add(name: string, printed: string, computed: string, from: string): void {
    this.levels.push({ name, printed, computed, from });
  }
}

function industry(table: Table, units: readonly Unit[], september: FormReturns): void {
  const output = september.of('B204-1');
  const books = september.of('B203');
  const codes = (which: (unit: Unit) => boolean): Set<string> => new Set(units.filter(which).map(({ code }) => code));
  const of = (returns: FormReturns): [number, number] => [returns.sum('01', 'ytd'), returns.sum('01', 'lyYtd')];
  const total = of(output);
  table.add('工业总产值', '84.3亿元', yi(total[0], 1), 'B204-1 01');
  table.add('工业总产值 同比', '26.3%', growth(...total, 1), 'B204-1 01');
  table.add('完成全年计划（120亿元）', '70%', share(total[0], 120 * YI, 0), 'B204-1 01');
  table.add('产销率', '97.8%', share(output.sum('03', 'ytd'), total[0], 1), 'B204-1 03 ÷ 01');
  const highTech = of(output.by(codes((unit) => unit.isHighTech)));
  table.add('高新技术企业产值', '48.6亿元', yi(highTech[0], 1), '名录证书, B204-1 01');
  table.add('高新技术企业产值 同比', '50%', growth(...highTech, 0), '名录证书, B204-1 01');
  table.add('高新技术企业产值 比重', '58%', share(highTech[0], total[0], 0), '名录证书, B204-1 01');
  table.add('工业增加值', '29亿元', yi(output.sum('06', 'ytd'), 0), 'B204-1 06');
  const book = (...items: string[]): [number, number] => [
    items.reduce((sum, item) => sum + books.sum(item, 'ytd'), 0),
    items.reduce((sum, item) => sum + books.sum(item, 'lyYtd'), 0),
  ];
  table.add('主营业务收入', '82亿元', yi(book('3011')[0], 0), 'B203 3011');
  table.add('主营业务收入 同比', '27%', growth(...book('3011'), 0), 'B203 3011');
  table.add('利润总额', '8.3亿元', yi(book('327')[0], 1), 'B203 327');
  table.add('利润总额 同比', '41%', growth(...book('327'), 0), 'B203 327');
  table.add('工商税收（工业）', '7.4亿元', yi(book('309', '402')[0], 1), 'B203 309 + 402');
  table.add('工商税收（工业） 同比', '61%', growth(...book('309', '402'), 0), 'B203 309 + 402');

  const cluster = (name: string): FormReturns => output.by(codes((unit) => unit.cluster === name));
  const largest = (returns: FormReturns): [number, number] => {
    const pairs = returns.filings.map((filing): [number, number] => [
      valueOf(filing, '01', 'ytd'),
      valueOf(filing, '01', 'lyYtd'),
    ]);
    return pairs.reduce((a, b) => (b[0] > a[0] ? b : a), [0, 0]);
  };
  const energy = largest(cluster('新能源'));
  table.add('新能源 一户企业', '23.3亿元', yi(energy[0], 1), 'B204-1 01');
  table.add('新能源 一户企业 同比', '42.3%', growth(...energy, 1), 'B204-1 01');
  const clusters = [
    ['制药', '19亿元', '21%', 0, 0],
    ['汽车零配件', '5.9亿元', '4.5%', 1, 1],
    ['包装印刷', '5.5亿元', '157%', 1, 0],
  ] as const;
  for (const [name, level, rate, levelDecimals, rateDecimals] of clusters) {
    const pair = of(cluster(name));
    table.add(name, level, yi(pair[0], levelDecimals), 'B204-1 01');
    table.add(`${name} 同比`, rate, growth(...pair, rateDecimals), 'B204-1 01');
  }
  table.add('制药 一户企业 同比', '79%', growth(...largest(cluster('制药')), 0), 'B204-1 01');
  const turns = [
    ['机电制造', '下降'],
    ['食品饮料及农副产品加工', '下降'],
    ['烟草制造', '增长'],
    ['新能源', '增长'],
  ] as const;
  for (const [name, printed] of turns) table.add(name, printed, turn(...of(cluster(name))), 'B204-1 01');
}

function science(table: Table, september: FormReturns): void {
  const returns = september.of('GX-K');
  const patents = returns.sum('01', 'ytd');
  table.add('专利申请', '近200项', patents >= 190 && patents < 200 ? '近200项' : `${String(patents)}项`, 'GX-K 01');
  table.add('高级职称', '127人', `${String(returns.sum('05', 'ytd'))}人`, 'GX-K 05');
  table.add('博士', '24人', `${String(returns.sum('06', 'ytd'))}人`, 'GX-K 06');
  table.add('吸纳高校毕业生', '890人', `${String(returns.sum('07', 'ytd'))}人`, 'GX-K 07');
  table.add('研发费用', '7208万元', `${rounded(returns.sum('03', 'ytd') / 10, 0)}万元`, 'GX-K 03');
  table.add('有研发费用的企业', '14家', `${String(returns.above('03', 'ytd', 0))}家`, 'GX-K 03');
  table.add('研发费用超千万的企业', '2家', `${String(returns.above('03', 'ytd', 10_000))}家`, 'GX-K 03');
  table.add('加计扣除项目', '91项', `${String(returns.sum('04', 'ytd'))}项`, 'GX-K 04');
}

function taxes(table: Table, november: FormReturns): void {
  const returns = november.of('GX-T');
  const offices = [
    ['税收', '03', '82983万元', '21121万元', '34%', 0],
    ['国税', '01', '40307万元', '20580万元', '104.32%', 2],
    ['地税', '02', '42676万元', '541万元', '1%', 0],
  ] as const;
  for (const [name, item, level, more, rate, decimals] of offices) {
    const now = returns.sum(item, 'ytd');
    const then = returns.sum(item, 'lyYtd');
    table.add(name, level, `${rounded(now, 0)}万元`, `GX-T ${item}`);
    table.add(`${name} 增收`, more, `${rounded(now - then, 0)}万元`, `GX-T ${item}`);
    table.add(`${name} 同比`, rate, growth(now, then, decimals), `GX-T ${item}`);
  }
  table.add('税收 完成年度计划', '115%', share(returns.sum('03', 'ytd'), returns.sum('03', 'plan'), 0), 'GX-T 03');
}

function departments(table: Table, december: FormReturns): void {
  const projects = december.of('GX-I');
  const town = (column: string): number => projects.rows(/^新城/, column).reduce((a, b) => a + b, 0);
  table.add('美安 计划征地', '5000亩', `${String(town('landPlan'))}亩`, 'GX-I 计划征地');
  table.add('美安 累计征地', '7439亩', `${String(town('landYtd'))}亩`, 'GX-I 累计征地');
  table.add('美安 征地完成计划', '149%', share(town('landYtd'), town('landPlan'), 0), 'GX-I');
  table.add('美安 年度投资计划', '5.4亿元', yi(town('yearPlan') * 10, 1), 'GX-I 年度计划');
  table.add('美安 累计投资', '8.25亿元', yi(town('ytd') * 10, 2), 'GX-I 累计');
  table.add('美安 贷款到位', '5.67亿元', yi(town('fundYtd') * 10, 2), 'GX-I 累计到位');
  const contracts = projects.rows(/./, 'contract').filter((value) => value > 0);
  const all = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  table.add('正式签约项目', '5个', `${String(contracts.length)}个`, 'GX-I 合同计划投资');
  table.add('签约项目 合同计划投资', '7亿元', yi(all(contracts) * 10, 0), 'GX-I 合同计划投资');
  table.add('签约项目 预计达产产值', '11亿元', yi(all(projects.rows(/./, 'output')) * 10, 0), 'GX-I 预计达产产值');
  const labour = (item: string): number => december.of('GX-L').sum(item, 'quarterEnd');
  table.add('投产企业（用工台账）', '84家', `${String(labour('05'))}家`, 'GX-L 05');
  table.add('劳动合同备案企业', '81家', `${String(labour('06'))}家`, 'GX-L 06');
  table.add('劳动合同备案率', '96.4%', share(labour('06'), labour('05'), 1), 'GX-L 06 ÷ 05');
  table.add('劳动合同签订率', '90.71%', share(labour('03'), labour('02'), 2), 'GX-L 03 ÷ 02');
  table.add('下发隐患整改通知', '105份', `${String(labour('10'))}份`, 'GX-L 10');
  table.add('已交整改报告', '66家', `${String(labour('11'))}家`, 'GX-L 11');
  table.add('安全生产培训', '79家企业110人', `${String(labour('07'))}家企业${String(labour('08'))}人`, 'GX-L 07, 08');
  table.add('生产安全事故', '0起', `${String(labour('12'))}起`, 'GX-L 12');
  table.add('劳动违法案件', '10起', `${String(labour('15'))}起`, 'GX-L 15');
}

/** Every level of the report that the sample zone is to give, beside what its workbooks come to. */
export function publishedLevels(
  units: readonly Unit[],
  books: { readonly september: FormReturns; readonly november: FormReturns; readonly december: FormReturns },
): readonly Level[] {
  const table = new Table();
  const producing = units.filter((unit) => unit.isProducing).length;
  table.add('名录单位', '105家', `${String(units.length)}家`, '名录');
  table.add('投产企业', '84家', `${String(producing)}家`, '名录');
  industry(table, units, books.september);
  science(table, books.september);
  taxes(table, books.november);
  departments(table, books.december);
  return table.levels;
}
