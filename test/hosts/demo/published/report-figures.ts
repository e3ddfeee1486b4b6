/** A figure of an analysis: month, table, row (raw label, or the name of an enterprise), column. */
export interface AnalysedFigure {
  readonly month: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** A figure that a return holds: month, form, item (or code of a row) and column. */
export interface ReadFigure {
  readonly month: string;
  readonly form: 'GX-I' | 'GX-L';
  readonly item: string;
  readonly column: string;
}

/** How a figure that is no plain number is held against the computed one. */
export type Likeness =
  /** 近: up to it, rounded to one digit */
  | 'near'
  /** 1/3 of a percentage */
  | 'fraction'
  /** 增长, 下降 of a rate */
  | 'turn'
  /** 下降, 持平 of a level on the same one a year before */
  | 'year';

/** One figure of the zone's report. */
export interface PublishedFigure {
  /** section of the report */
  readonly at: string;
  readonly what: string;
  /** as printed, without its unit */
  readonly printed: string;
  readonly unit: string;
  readonly from: AnalysedFigure | ReadFigure;
  readonly like?: Likeness;
  /** where the printed figure does not follow: what does, and why probably */
  readonly apart?: { readonly computed: string; readonly cause: string };
}

/** Months that the report's figures are of: three quarters; taxes to its date; projects and labour of the year. */
const [S, N, D] = ['2013-09', '2013-11', '2013-12'] as const;

type Line = readonly [
  what: string,
  printed: string,
  unit: string,
  from: PublishedFigure['from'],
  more?: Pick<PublishedFigure, 'like' | 'apart'>,
];

const analysed =
  (month: string, table: string) =>
  (row: string, column: string): AnalysedFigure => ({ month, table, row, column });
const read = (form: ReadFigure['form'], item: string, column: string, month: string = D): ReadFigure => ({
  month,
  form,
  item,
  column,
});

const head = analysed(S, 'headline');
const cluster = (name: string, column: string): AnalysedFigure => analysed(S, 'by.cluster')(name, `output.${column}`);
const top = (name: string, column: string): AnalysedFigure => analysed(S, 'top')(name, `output.${column}`);
const city = (row: string): AnalysedFigure => analysed(S, 'reference')(row, 'share');
const tax = analysed(N, 'headline');
const year = analysed(D, 'headline');
const plan = (month: string, row: string, column: string): AnalysedFigure => analysed(month, 'plan')(row, column);
const labour = (item: string): ReadFigure => read('GX-L', item, 'quarterEnd');

const TURN = { like: 'turn' } as const;
const NEAR = { like: 'near' } as const;

const ECONOMY: readonly Line[] = [
  ['工业总产值', '84.3', '亿元', head('output', 'level')],
  ['工业总产值 同比', '26.3', '%', head('output', 'growth')],
  ['工业总产值 完成全年计划', '70', '%', plan(S, 'output', 'plan-completion')],
  ['产销率', '97.8', '%', analysed(S, 'rates')('sellThrough', 'rate')],
  ['高新技术企业产值', '48.6', '亿元', head('highTechOutput', 'level')],
  ['高新技术企业产值 同比', '50', '%', head('highTechOutput', 'growth')],
  ['高新技术企业产值 比重', '58', '%', analysed(S, 'high-tech')('frozen', 'output.share')],
  ['工业增加值', '29', '亿元', head('valueAdded', 'level')],
  [
    '工业增加值 同比',
    '84.3',
    '%',
    head('valueAdded', 'growth'),
    {
      apart: {
        computed: '27.3',
        cause:
          '与上一句总产值84.3亿元的数字相同，疑为误抄；若为名义增长，增加值率须由23.6%升到34.4%。A copying slip is likely: the digits repeat the 84.3 of the sentence before',
      },
    },
  ],
  ['主营业务收入', '82', '亿元', head('mainRevenue', 'level')],
  ['主营业务收入 同比', '27', '%', head('mainRevenue', 'growth')],
  ['工商税收', '7.4', '亿元', head('industryTax', 'level')],
  ['工商税收 同比', '61', '%', head('industryTax', 'growth')],
  ['利润总额', '8.3', '亿元', head('profit', 'level')],
  ['利润总额 同比', '41', '%', head('profit', 'growth')],
  ['机电制造', '下降', '', cluster('机电制造', 'growth'), TURN],
  ['食品饮料及农副产品加工', '下降', '', cluster('食品饮料及农副产品加工', 'growth'), TURN],
  ['新能源', '增长', '', cluster('新能源', 'growth'), TURN],
  ['制药', '增长', '', cluster('制药', 'growth'), TURN],
  ['汽车零配件', '增长', '', cluster('汽车零配件', 'growth'), TURN],
  ['包装印刷', '增长', '', cluster('包装印刷', 'growth'), TURN],
  ['烟草制造', '增长', '', cluster('烟草制造', 'growth'), TURN],
  ['新能源一户企业', '23.3', '亿元', top('海口樾曜光伏科技有限公司', 'level')],
  ['新能源一户企业 同比', '42.3', '%', top('海口樾曜光伏科技有限公司', 'growth')],
  ['制药', '19', '亿元', cluster('制药', 'level')],
  ['制药 同比', '21', '%', cluster('制药', 'growth')],
  ['制药一户企业 同比', '79', '%', top('海口禾诚医药科技有限公司', 'growth')],
  ['汽车零配件', '5.9', '亿元', cluster('汽车零配件', 'level')],
  ['汽车零配件 同比', '4.5', '%', cluster('汽车零配件', 'growth')],
  ['包装印刷', '5.5', '亿元', cluster('包装印刷', 'level')],
  ['包装印刷 同比', '157', '%', cluster('包装印刷', 'growth')],
  ['税收', '82983', '万元', tax('tax', 'level')],
  ['税收 增收', '21121', '万元', tax('tax', 'increase')],
  ['税收 同比', '34', '%', tax('tax', 'growth')],
  ['税收 年度计划', '72000', '万元', plan(N, 'tax', 'plan')],
  ['税收 完成年度计划', '115', '%', plan(N, 'tax', 'plan-completion')],
  ['国税', '40307', '万元', tax('stateTax', 'level')],
  ['国税 增加', '20580', '万元', tax('stateTax', 'increase')],
  ['国税 同比', '104.32', '%', tax('stateTax', 'growth')],
  ['地税', '42676', '万元', tax('localTax', 'level')],
  ['地税 增加', '541', '万元', tax('localTax', 'increase')],
  ['地税 同比', '1', '%', tax('localTax', 'growth')],
  ['正式签约项目', '5', '个', head('signedProjects', 'level')],
  ['合同计划投资', '7', '亿元', head('contractInvestment', 'level')],
  ['预计达产产值', '11', '亿元', head('contractOutput', 'level')],
  ['最大签约项目 计划投资', '近5', '亿元', read('GX-I', 'P11', 'contract', S), NEAR],
];

const NEW_TOWN: readonly Line[] = [
  ['征地 年度计划', '5000', '亩', plan(D, 'meianLand', 'plan')],
  ['征地', '7439', '亩', year('meianLand', 'level')],
  ['征地 完成计划', '149', '%', plan(D, 'meianLand', 'plan-completion')],
  ['贷款', '7', '亿元', plan(D, 'meianLoans', 'plan')],
  ['贷款 累计提款', '5.67', '亿元', year('meianLoans', 'level')],
  ['投资', '8.25', '亿元', year('meianInvestment', 'level')],
  ['投资 年度计划', '5.4', '亿元', plan(D, 'meianInvestment', 'plan')],
  [
    '投资 完成计划',
    '152',
    '%',
    plan(D, 'meianInvestment', 'plan-completion'),
    {
      apart: {
        computed: '153',
        cause:
          '8.25在8.245至8.255之间，除以5.4为152.7至152.9，应印153：去尾，没有四舍五入。Truncated instead of rounded',
      },
    },
  ],
];

const WORKS: readonly Line[] = [
  ['道路填方 完成工程量', '78', '%', read('GX-I', 'P21', 'percent')],
  ['线路迁移 完成工程量', '20', '%', read('GX-I', 'P24', 'percent')],
  ['休闲步道 完成工程量', '95', '%', read('GX-I', 'P25', 'percent')],
];

const SCIENCE: readonly Line[] = [
  ['创新型企业', '19', '户', head('innovativeEnterprises', 'level')],
  [
    '创新型企业 占全市',
    '57.5',
    '%',
    city('innovativeEnterprises'),
    {
      apart: {
        computed: '57.6',
        cause:
          '19家的57.5%没有整数的全市家数：33家为57.58%，应印57.6：去尾，没有四舍五入。No whole total fits; truncated instead of rounded',
      },
    },
  ],
  ['有研发费用的企业', '14', '户', head('researchEnterprises', 'level')],
  ['加计扣除项目', '91', '项', head('extraDeductionProjects', 'level')],
  ['加计扣除项目 占全市', '51', '%', city('extraDeductionProjects')],
  ['研发费用', '7208', '万元', head('researchExpense', 'level')],
  ['研发费用 占全市', '53', '%', city('researchExpense')],
  ['研发费用超千万的企业', '2', '户', head('researchAboveTenMillion', 'level')],
  ['专利申请', '近200', '件', head('patentApplications', 'level'), NEAR],
  ['专利申请 占全市', '1/3', '', city('patentApplications'), { like: 'fraction' }],
  ['高级职称', '127', '人', head('seniorTitles', 'level')],
  ['博士', '24', '人', head('doctors', 'level')],
  ['吸纳高校毕业生', '890', '人', head('graduates', 'level')],
];

const SAFETY: readonly Line[] = [
  ['培训企业', '79', '户', year('trainedEnterprises', 'level')],
  ['培训人数', '110', '人', year('trainedPersons', 'level')],
  ['安全检查', '105', '', labour('09')],
  ['下发整改通知', '105', '份', year('safetyNotices', 'level')],
  ['已交整改报告', '66', '份', year('safetyAnswered', 'level')],
  ['劳动违法案件', '10', '件', year('labourCases', 'level')],
  ['投产企业', '84', '户', year('producingEnterprises', 'level')],
  ['劳动合同备案企业', '81', '户', year('contractEnterprises', 'level')],
  ['劳动合同备案率', '96.4', '%', analysed(D, 'rates')('contractFilingRate', 'rate')],
  ['劳动合同签订率', '90.71', '%', analysed(D, 'rates')('contractRate', 'rate')],
  ['生产安全事故', '0', '起', year('accidents', 'level')],
  ['事故起数', '下降', '', labour('12'), { like: 'year' }],
  ['死亡人数', '持平', '', labour('13'), { like: 'year' }],
  ['直接经济损失', '下降', '', labour('14'), { like: 'year' }],
];

const SECTIONS = [
  ['一（一）', ECONOMY],
  ['一（二）', NEW_TOWN],
  ['一（三）', WORKS],
  ['一（五）', SCIENCE],
  ['一（七）', SAFETY],
] as const;

/** Every figure of the report that returns, ledgers or dated reference data give, line by line. */
export const PUBLISHED_FIGURES: readonly PublishedFigure[] = SECTIONS.flatMap(([at, all]) =>
  all.map(([what, printed, unit, from, more]) => ({ at, what, printed, unit, from, ...more })),
);

/** The figures that are left, and why nothing here can give them. */
export const LEFT_OUT: readonly (readonly [at: string, figures: string, why: string])[] = [
  [
    '一（一）',
    '预计全年总产值 120亿元',
    '预计数，不是完成数；作为推算的年度计划用在“完成全年计划”里 A forecast; used as the inferred plan',
  ],
  [
    '一（二）',
    '便道 540米，清表 9公里、2.8公里，路基 4公里，土方 20万立方',
    '工程实物量，各表不收 Physical works: no form asks for them',
  ],
  [
    '一（三）',
    '主要项目 9个，雨水工程 55%，外墙石材 60%',
    'GX-I 可以给出，样例的台账没有分到这一层 GX-I could give them; the simulated book has no such rows',
  ],
  ['一（四）', '第十个基地，9家企业签约', '各表不收 No form asks for it'],
  [
    '一（五）',
    '通过高企认定 7家，新增创新型企业 4家',
    '名录证书日期和两年的 GX-K 可以给出；样例的证书都在2011、2012年 Dates of certificates could give them; those of the simulated register are of 2011 and 2012',
  ],
  [
    '一（五）',
    '推荐项目 3个（超过全省一半）、1项、1项，专利金奖 4项，优秀奖，预算 2500万、340万、550万、500万元',
    '申报、获奖和拨款，各表不收 Applications, prizes and grants: no form asks for them',
  ],
  ['一（六）', '审批 44个、17个工作日，重点项目 11个', '各表不收 No form asks for it'],
  [
    '一（七）',
    '投诉数量下降 65%，结案率 100%，涉及 19人、261180元，检查施工项目 22处',
    'GX-L 只收案件数 GX-L asks for the number of cases only',
  ],
  [
    '二',
    '2014年：总产值 140亿元，投资 15亿元、融资 15亿元，征地 7000亩，及其他打算',
    '是计划，不是结果；前三项计划在 plans.yaml，等有了2014年的报表才能对 Plans, not results: kept in plans.yaml until there are returns of 2014',
  ],
];
