import { saysNothing } from '../../../src/core/submission/judge-text';

describe('the text of an explanation', () => {
  it.each([
    '',
    '  ',
    '。。。',
    '无',
    ' 正 常。',
    '正常正常',
    '无异常',
    '情况属实',
    'N/A',
    'ok',
    '１２３',
    '属实，无误',
    '\u200b无',
    '数据正常',
    '一切正常，数据属实',
    '均已核实无误',
    '無',
    '啊啊啊啊',
    'xxxx',
    '\u3164\u3164\u3164',
    '\u115f\u1160',
    '正常'.repeat(1000),
  ])('says nothing: %j', (text) => expect(saysNothing(text)).toBe(true));

  it.each([
    '9月起执行新合同，出口增加',
    '停产检修10天',
    '无新增订单',
    '数据正常，八月停产',
    '特殊订单',
    'new line since August',
  ])('says something: %j', (text) => expect(saysNothing(text)).toBe(false));
});
