import type { SameKeys } from '../shape';
import type * as zh from '../zh-CN/units';

export const units: SameKeys<typeof zh.units> = {
  元: 'yuan',
  千元: 'thousand yuan',
  万元: 'ten thousand yuan',
  百万元: 'million yuan',
  亿元: 'hundred million yuan',
  千瓦时: 'kWh',
  万千瓦时: 'ten thousand kWh',
  人: 'persons',
  件: 'pieces',
  份: 'copies',
  亩: 'mu',
  户: 'enterprises',
  家: 'enterprises',
  项: 'projects',
  个: 'in number',
  次: 'times',
  起: 'cases',
  个百分点: 'percentage points',
  '千元/人': 'thousand yuan per person',
  '万元/人': 'ten thousand yuan per person',
};

export const months: SameKeys<typeof zh.months> = {
  pattern: '{month} {year}',
  '1': 'January',
  '2': 'February',
  '3': 'March',
  '4': 'April',
  '5': 'May',
  '6': 'June',
  '7': 'July',
  '8': 'August',
  '9': 'September',
  '10': 'October',
  '11': 'November',
  '12': 'December',
};
