import type { Cluster, IndustryClass, ProductKind } from './cluster';

function product(code: string, name: string, unit: string, price: number, decimals = 0): ProductKind {
  return { code, name, unit, price, decimals };
}

function industry(code: string, name: string, ...products: ProductKind[]): IndustryClass {
  return { code, name, products };
}

const STEADY = [0.86, 0.74, 1.02, 1, 1.01, 1.03, 0.98, 0.99, 1.05, 1.04, 1.08, 1.14];
const FESTIVE = [1.18, 0.8, 0.92, 0.92, 0.98, 1.02, 1, 1.04, 1.12, 0.98, 1.0, 1.12];
const QUOTA = [1.35, 0.98, 1.08, 1.06, 1.04, 1, 0.98, 0.98, 1.02, 0.96, 0.86, 0.7];
const PROJECTS = [0.72, 0.66, 0.98, 1, 1.02, 1.08, 0.98, 1, 1.06, 1.04, 1.12, 1.26];

/** The eight clusters of the zone (domain.md §2), with GB/T 4754-2011 classes. Behaviour is simulated. */
export const CLUSTERS: readonly Cluster[] = [
  {
    name: '新能源',
    subParks: ['狮子岭工业园'],
    classes: [industry('3825', '光伏设备及元器件制造', product('3825001', '太阳能电池（组件）', '千瓦', 4.2, 2))],
    trades: ['光伏科技', '新能源'],
    season: PROJECTS,
    powerIntensity: 0.075,
    valueAddedRate: 0.27,
    exporting: { chance: 1, share: 0.35 },
    newProductShare: 0.3,
    outputPerPerson: 118,
    pay: 3.6,
    margins: { cost: 0.86, tax: 0.003, selling: 0.02, administration: 0.05, finance: 0.028, valueAddedTax: 0.02 },
  },
  {
    name: '制药',
    subParks: ['药谷工业园', '港澳开发区'],
    classes: [
      industry(
        '2720',
        '化学药品制剂制造',
        product('2720001', '化学药品制剂（片剂）', '万片', 2.4),
        product('2720002', '化学药品制剂（粉针剂）', '万支', 18),
      ),
      industry('2710', '化学药品原料药制造', product('2710001', '化学药品原药', '吨', 320, 2)),
      industry('2740', '中成药生产', product('2740001', '中成药', '吨', 95, 2)),
      industry('2760', '生物药品制造', product('2760001', '生物制剂', '万支', 46)),
    ],
    trades: ['制药', '药业', '生物制药', '医药科技'],
    season: STEADY,
    powerIntensity: 0.04,
    valueAddedRate: 0.39,
    exporting: { chance: 0.2, share: 0.08 },
    newProductShare: 0.22,
    outputPerPerson: 46,
    pay: 3.9,
    margins: { cost: 0.52, tax: 0.012, selling: 0.2, administration: 0.11, finance: 0.012, valueAddedTax: 0.075 },
  },
  {
    name: '汽车零配件',
    subParks: ['港澳开发区', '狮子岭工业园'],
    classes: [
      industry(
        '3660',
        '汽车零部件及配件制造',
        product('3660001', '汽车零部件', '万件', 36, 2),
        product('3660002', '排气系统', '套', 0.62),
      ),
    ],
    trades: ['汽车配件', '汽车部件', '车辆部件'],
    season: STEADY,
    powerIntensity: 0.055,
    valueAddedRate: 0.24,
    exporting: { chance: 0.2, share: 0.1 },
    newProductShare: 0.15,
    outputPerPerson: 72,
    pay: 3.5,
    margins: { cost: 0.84, tax: 0.004, selling: 0.022, administration: 0.062, finance: 0.014, valueAddedTax: 0.03 },
  },
  {
    name: '包装印刷',
    subParks: ['狮子岭工业园', '云龙产业园'],
    classes: [
      industry('2319', '包装装潢及其他印刷', product('2319001', '包装装潢印刷品', '万张', 5.5)),
      industry('2921', '塑料薄膜制造', product('2921001', '塑料薄膜', '吨', 21, 2)),
      industry('2231', '纸和纸板容器制造', product('2231001', '纸箱', '吨', 6.8, 2)),
    ],
    trades: ['包装印务', '包装材料', '彩印'],
    season: FESTIVE,
    powerIntensity: 0.085,
    valueAddedRate: 0.28,
    exporting: { chance: 0.15, share: 0.06 },
    newProductShare: 0.12,
    outputPerPerson: 55,
    pay: 3.3,
    margins: { cost: 0.79, tax: 0.004, selling: 0.034, administration: 0.07, finance: 0.016, valueAddedTax: 0.035 },
  },
  {
    name: '烟草制造',
    subParks: ['港澳开发区'],
    classes: [
      industry('1620', '卷烟制造', product('1620001', '卷烟', '万支', 2.6)),
      industry('1690', '其他烟草制品制造', product('1690001', '滤嘴棒', '万支', 0.9)),
    ],
    trades: ['卷烟', '烟用材料'],
    season: QUOTA,
    powerIntensity: 0.012,
    valueAddedRate: 0.54,
    exporting: { chance: 0, share: 0 },
    newProductShare: 0.05,
    outputPerPerson: 160,
    pay: 6.2,
    margins: { cost: 0.59, tax: 0.16, selling: 0.03, administration: 0.07, finance: -0.004, valueAddedTax: 0.1 },
  },
  {
    name: '机电制造',
    subParks: ['港澳开发区', '云龙产业园'],
    classes: [
      industry('3823', '配电开关控制设备制造', product('3823001', '配电柜', '台', 24)),
      industry('3821', '变压器、整流器和电感器制造', product('3821001', '变压器', '千伏安', 0.11)),
      industry('3464', '制冷、空调设备制造', product('3464001', '制冷设备', '台', 9.5)),
      industry('3974', '显示器件制造', product('3974001', '显示模组', '万件', 150, 2)),
    ],
    trades: ['机电设备', '电气', '电子科技'],
    season: PROJECTS,
    powerIntensity: 0.03,
    valueAddedRate: 0.26,
    exporting: { chance: 0.25, share: 0.12 },
    newProductShare: 0.18,
    outputPerPerson: 64,
    pay: 3.8,
    margins: { cost: 0.8, tax: 0.005, selling: 0.045, administration: 0.085, finance: 0.012, valueAddedTax: 0.034 },
  },
  {
    name: '食品饮料及农副产品加工',
    subParks: ['药谷工业园', '云龙产业园', '狮子岭工业园'],
    classes: [
      industry('1320', '饲料加工', product('1320001', '配混合饲料', '吨', 3.6, 2)),
      industry('1361', '水产品冷冻加工', product('1361001', '冷冻水产品', '吨', 28, 2)),
      industry('1523', '果菜汁及果菜汁饮料制造', product('1523001', '果汁和蔬菜汁类饮料', '吨', 5.2, 2)),
      industry('1411', '糕点、面包制造', product('1411001', '糕点', '吨', 26, 2)),
    ],
    trades: ['食品', '饮料', '水产食品', '农业科技'],
    season: FESTIVE,
    powerIntensity: 0.045,
    valueAddedRate: 0.25,
    exporting: { chance: 0.3, share: 0.4 },
    newProductShare: 0.08,
    outputPerPerson: 58,
    pay: 2.9,
    margins: { cost: 0.83, tax: 0.004, selling: 0.065, administration: 0.05, finance: 0.012, valueAddedTax: 0.02 },
  },
  {
    name: '其他',
    subParks: ['云龙产业园', '创意港', '港澳开发区'],
    classes: [
      industry('3021', '水泥制品制造', product('3021001', '商品混凝土', '立方米', 0.36)),
      industry('3463', '气体、液体分离及纯净设备制造', product('3463001', '膜分离设备', '台', 42)),
      industry('2614', '有机化学原料制造', product('2614001', '有机化学原料', '吨', 11, 2)),
    ],
    trades: ['建材', '净水科技', '实业', '材料科技'],
    season: STEADY,
    powerIntensity: 0.06,
    valueAddedRate: 0.29,
    exporting: { chance: 0.15, share: 0.08 },
    newProductShare: 0.12,
    outputPerPerson: 66,
    pay: 3.4,
    margins: { cost: 0.78, tax: 0.006, selling: 0.04, administration: 0.07, finance: 0.014, valueAddedTax: 0.036 },
  },
];
