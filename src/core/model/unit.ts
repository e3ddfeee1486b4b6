/** What a unit measures. Two units can be converted only inside one dimension. */
export type Dimension = 'money' | 'energy' | 'persons' | 'count' | 'area' | 'ratio' | 'other';

/** A unit of measure (计量单位): its printed name, what it measures and how many base units it holds. */
export interface Unit {
  readonly name: string;
  readonly dimension: Dimension;
  /** base units in one of this unit: 元, 千瓦时, 人, 件, 亩, 1 */
  readonly factor: number;
}

const KNOWN: readonly Unit[] = [
  { name: '元', dimension: 'money', factor: 1 },
  { name: '千元', dimension: 'money', factor: 1e3 },
  { name: '万元', dimension: 'money', factor: 1e4 },
  { name: '百万元', dimension: 'money', factor: 1e6 },
  { name: '亿元', dimension: 'money', factor: 1e8 },
  { name: '千瓦时', dimension: 'energy', factor: 1 },
  { name: '万千瓦时', dimension: 'energy', factor: 1e4 },
  { name: '人', dimension: 'persons', factor: 1 },
  { name: '件', dimension: 'count', factor: 1 },
  { name: '份', dimension: 'count', factor: 1 },
  { name: '亩', dimension: 'area', factor: 1 },
  { name: '%', dimension: 'ratio', factor: 0.01 },
];

const BY_NAME = new Map(KNOWN.map((unit) => [unit.name, unit]));

/** The unit of that printed name; an unknown one (a product's 吨, 台 …) is a dimension of its own kind. */
export function unitOf(name: string): Unit {
  return BY_NAME.get(name) ?? { name, dimension: 'other', factor: 1 };
}
