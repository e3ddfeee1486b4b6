import { analysisText } from '../../../../src/adapters/reports/analysis/text/analysis-text';
import { displayWidth } from '../../../../src/adapters/reports/text/display-width';
import { plain } from '../../../../src/adapters/reports/text/paint';
import { wordsFor } from '../../../../src/locales/words';
import { report } from './analysis-fixture';

const zh = analysisText(report, wordsFor('zh-CN'), plain);
const lines = zh.split('\n');
const line = (start: string): string => lines.find((one) => one.trimStart().startsWith(start)) ?? '';

describe('the text report of an analysis', () => {
  it('is titled with the months it covers', () => {
    expect(lines[0]).toBe('园区工业月报：2013年1—9月分析');
    expect(lines[1]).toBe('应报 2 家，已报 1 家，未报 1 家。');
  });

  it('says before the figures which returns were left out', () => {
    expect(lines[3]).toBe('1 份报表违反强制性审核关系，未计入：海南澄屿制药有限公司（B204-1：P5a、P6）。');
  });

  it('rounds at the edge, words signs, and marks what cannot be computed', () => {
    expect(line('工业总产值').split(/ {2,}/)).toEqual(['工业总产值', '亿元', '84.3', '26.3', '+0.4']);
    expect(line('其中：高新技术企业产值').split(/ {2,}/).slice(2)).toEqual(['亿元', '48.6', '50.0']);
    expect(line('利润总额').split(/ {2,}/)).toEqual(['利润总额', '亿元', '1.48', '扭亏为盈', '—']);
    expect(line('博士人数').split(/ {2,}/)).toEqual(['博士人数', '人', '24', '持平']);
    expect(line('生产安全事故起数').split(/ {2,}/)).toEqual(['生产安全事故起数', '起', '3', '—']);
    expect(zh).toContain('“—”：缺少上年同期；上年同期为0。');
  });

  it('prints the unit at the top right and never a withheld figure', () => {
    expect(line('按产业集群分主要指标')).toMatch(/ {2,}单位：亿元$/);
    expect(line('新能源')).toContain('不公布');
    expect(line('（名录未载明）').split(/ {2,}/)).toContain('-20.0');
  });

  it('aligns figures by the width they take at a terminal', () => {
    const start = lines.findIndex((one) => one.startsWith('按产业集群分主要指标'));
    const rows = lines.slice(start + 3, start + 8).filter((one) => !one.includes('不公布'));
    const ends = new Set(rows.map(displayWidth));
    expect(rows).toHaveLength(4);
    expect(ends.size).toBe(1);
  });

  it('words every caveat, with the place it is about', () => {
    expect(zh).toContain('应报 2 家中有 1 家未报，未计入：琼<岚>包装有限公司。');
    expect(zh).toContain(
      '按产业集群分主要指标 · 合计：由于四舍五入，各部分之和（45.6亿元）与合计（45.7亿元）略有出入。',
    );
  });

  it('has no Chinese in English but the names of enterprises and groups', () => {
    const en = analysisText(report, wordsFor('en'), plain);
    const names = /海南澄屿制药有限公司|琼<岚>包装有限公司|新能源|制药/g;
    expect(en.replace(names, '')).not.toMatch(/\p{Script=Han}/u);
    expect(en).toContain('from loss to profit');
  });
});
