/** Units by their printed name; Chinese prints them as they are. */
export const units = {
  元: '元',
  千元: '千元',
  万元: '万元',
  百万元: '百万元',
  亿元: '亿元',
  千瓦时: '千瓦时',
  万千瓦时: '万千瓦时',
  人: '人',
  件: '件',
  份: '份',
  亩: '亩',
  个百分点: '个百分点',
  '千元/人': '千元/人',
} as const;

export const months = {
  pattern: '{year}年{month}月',
  '1': '1',
  '2': '2',
  '3': '3',
  '4': '4',
  '5': '5',
  '6': '6',
  '7': '7',
  '8': '8',
  '9': '9',
  '10': '10',
  '11': '11',
  '12': '12',
} as const;
