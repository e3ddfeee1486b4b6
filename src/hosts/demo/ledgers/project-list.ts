import type { Day, Project, ProjectYear } from './project';

const MEIAN = '美安科技新城';

function year2013(plan: number, invested: number, more: Partial<ProjectYear> = {}): Project['years'] {
  return new Map([[2013, { plan, invested, ...more }]]);
}

function bothYears(before: ProjectYear, now: ProjectYear): Project['years'] {
  return new Map([
    [2012, before],
    [2013, now],
  ]);
}

const BEGUN: Day = [2013, 2, 25];

/**
 * The zone’s new town: plans of the year add up to 54 000 万元 and 5 000 亩, 2013 to 82 500 万元 and 7 439 亩
 * (domain.md §5); the split over projects is ours.
 */
const NEW_TOWN: readonly Project[] = [
  {
    ...{ code: 'P01', name: '新城一期土地征收', subPark: MEIAN, category: '土地征收', totalPlan: 120_000 },
    ...{ signed: [2013, 1, 10], started: BEGUN, completed: null, percent: 62 },
    years: year2013(30_000, 46_500, { landPlan: 5_000, land: 7_439 }),
  },
  {
    ...{ code: 'P02', name: '新城一期A区路网', subPark: MEIAN, category: '基础设施', totalPlan: 86_000 },
    ...{ signed: [2013, 2, 5], started: BEGUN, completed: null, percent: 24 },
    years: year2013(12_000, 18_000),
  },
  {
    ...{ code: 'P03', name: '新城一期B区路网', subPark: MEIAN, category: '基础设施', totalPlan: 64_000 },
    ...{ signed: [2013, 7, 15], started: [2013, 8, 25], completed: null, percent: 19 },
    years: year2013(8_000, 12_300),
  },
  {
    ...{ code: 'P04', name: '新城一期给排水与电力', subPark: MEIAN, category: '基础设施', totalPlan: 35_000 },
    ...{ signed: [2013, 4, 25], started: [2013, 5, 20], completed: null, percent: 16 },
    years: year2013(4_000, 5_700),
  },
  {
    ...{ code: 'P05', name: '新城一期银行贷款', subPark: MEIAN, category: '融资', totalPlan: 70_000 },
    ...{ signed: [2013, 3, 18], started: [2013, 4, 8], completed: null, percent: 81 },
    years: year2013(0, 0, { fundPlan: 70_000, funds: 56_700 }),
  },
];

/** Signed in the first three quarters: five, of 70 000 万元 by contract and 110 000 万元 of output. */
const SIGNED: readonly Project[] = [
  {
    ...{ code: 'P11', name: '水处理膜材料基地', subPark: '云龙产业园', category: '招商签约', totalPlan: 49_000 },
    ...{ signed: [2013, 3, 12], started: [2013, 8, 6], completed: null, percent: 9 },
    ...{ years: year2013(6_000, 4_200), contract: 49_000, output: 62_000 },
  },
  {
    ...{ code: 'P12', name: '注射剂车间扩建', subPark: '药谷工业园', category: '招商签约', totalPlan: 9_000 },
    ...{ signed: [2013, 5, 9], started: null, completed: null, percent: 0 },
    ...{ years: year2013(0, 0), contract: 9_000, output: 24_000 },
  },
  {
    ...{ code: 'P13', name: '检测服务中心', subPark: '云龙产业园', category: '招商签约', totalPlan: 4_000 },
    ...{ signed: [2013, 6, 20], started: null, completed: null, percent: 0 },
    ...{ years: year2013(0, 0), contract: 4_000, output: 5_000 },
  },
  {
    ...{ code: 'P14', name: '固体制剂厂房', subPark: '药谷工业园', category: '招商签约', totalPlan: 5_000 },
    ...{ signed: [2013, 8, 15], started: null, completed: null, percent: 0 },
    ...{ years: year2013(0, 0), contract: 5_000, output: 12_000 },
  },
  {
    ...{ code: 'P15', name: '成型模具生产线', subPark: '狮子岭工业园', category: '招商签约', totalPlan: 3_000 },
    ...{ signed: [2013, 9, 11], started: null, completed: null, percent: 0 },
    ...{ years: year2013(0, 0), contract: 3_000, output: 7_000 },
  },
];

/** Works in the older parks, begun in 2012. */
const WORKS: readonly Project[] = [
  {
    ...{ code: 'P21', name: '纵一路雨水与路基', subPark: '云龙产业园', category: '基础设施', totalPlan: 6_800 },
    ...{ signed: [2012, 4, 10], started: [2012, 7, 2], completed: null, percent: 78 },
    years: bothYears({ plan: 1_800, invested: 1_650 }, { plan: 3_200, invested: 3_050 }),
  },
  {
    ...{ code: 'P22', name: '污水处理厂', subPark: '狮子岭工业园', category: '基础设施', totalPlan: 4_200 },
    ...{ signed: [2012, 2, 20], started: [2012, 3, 15], completed: [2013, 7, 30], percent: 100 },
    years: bothYears({ plan: 2_500, invested: 2_380 }, { plan: 1_600, invested: 1_720 }),
  },
  {
    ...{ code: 'P23', name: '创业孵化中心一期', subPark: '药谷工业园', category: '基础设施', totalPlan: 12_500 },
    ...{ signed: [2012, 5, 8], started: [2012, 9, 3], completed: null, percent: 85 },
    years: bothYears({ plan: 3_000, invested: 2_600 }, { plan: 6_500, invested: 7_100 }),
  },
  {
    ...{ code: 'P24', name: '输电线路迁移', subPark: '云龙产业园', category: '基础设施', totalPlan: 2_600 },
    ...{ signed: [2013, 3, 5], started: [2013, 6, 10], completed: null, percent: 20 },
    years: year2013(1_500, 480),
  },
  {
    ...{ code: 'P25', name: '休闲步道', subPark: '药谷工业园', category: '基础设施', totalPlan: 1_900 },
    ...{ signed: [2012, 8, 1], started: [2012, 10, 16], completed: null, percent: 95 },
    years: bothYears({ plan: 500, invested: 420 }, { plan: 1_400, invested: 1_310 }),
  },
];

export const PROJECTS: readonly Project[] = [...NEW_TOWN, ...SIGNED, ...WORKS];
