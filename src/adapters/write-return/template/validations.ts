import type { CellPosition } from '../../../core/model/cell';
import type { FormDefinition, FormItem, FormRowGroup } from '../../../core/model/form';
import { groupMeasure, valueKindOf } from '../../../core/model/form';
import type { CellRange } from '../../../core/model/grid';
import type { ValidationSpec } from '../../ooxml/write-spec';
import { rowKey } from '../content';
import type { LaidOutForm } from '../lay-out-return';
import { rowsOf } from './input-cells';
import type { ValueCell } from './input-cells';

/** No figure of a return has more digits; Excel keeps 15. */
const LARGEST = 9_999_999_999_999;
const TITLE_CHARACTERS = 32;
const PROMPT_CHARACTERS = 255;

const one = ({ row, column }: CellPosition): CellRange => ({ top: row, left: column, bottom: row, right: column });

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function decimalsWords(decimals: number): string {
  return decimals === 0 ? '填整数' : `最多 ${String(decimals)} 位小数`;
}

/** A rule for cells that take one kind of figure. */
function numberRule(ranges: CellRange[], title: string, prompt: string, decimals: number): ValidationSpec {
  return {
    ranges,
    type: decimals === 0 ? 'whole' : 'decimal',
    operator: 'between',
    formula1: String(-LARGEST),
    formula2: String(LARGEST),
    errorStyle: 'stop',
    errorTitle: '请改为数字',
    error: `${title}：${decimalsWords(decimals)}，不写文字、单位和空格。`,
    promptTitle: cut(title, TITLE_CHARACTERS),
    prompt: cut(prompt, PROMPT_CHARACTERS),
  };
}

function textRule(ranges: CellRange[], title: string, prompt: string, longest: number): ValidationSpec {
  return {
    ranges,
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formula1: String(longest),
    errorStyle: 'stop',
    errorTitle: title,
    error: `最多 ${String(longest)} 个字。`,
    promptTitle: cut(title, TITLE_CHARACTERS),
    prompt: cut(prompt, PROMPT_CHARACTERS),
  };
}

/** A rule for cells that take a text, a date or 是 or 否; null for numbers. */
function answerRule(
  ranges: CellRange[],
  title: string,
  { kind, choices }: ReturnType<typeof valueKindOf>,
): ValidationSpec | null {
  const told = { ranges, errorStyle: 'stop', errorTitle: title, promptTitle: cut(title, TITLE_CHARACTERS) } as const;
  const among = (words: readonly string[]): ValidationSpec => ({
    ...told,
    type: 'list',
    formula1: `"${words.join(',')}"`,
    error: `请从列表中选：${words.join('、')}。`,
    prompt: cut(`从列表中选：${words.join('、')}。`, PROMPT_CHARACTERS),
  });
  if (kind === 'number') return null;
  if (kind === 'flag') return among(['是', '否']);
  if (choices) return among(choices);
  if (kind === 'text') return textRule(ranges, title, '填写文字，不超过 60 个字。', 60);
  return {
    ...told,
    type: 'date',
    operator: 'between',
    formula1: '1',
    formula2: '73050',
    error: '请填日期，如 2013-09-30。',
    prompt: '填日期，如 2013-09-30；没有的留空。',
  };
}

function itemPrompt(form: FormDefinition, item: FormItem): string {
  const whole = form.items.find((other) => other.code === item.partOf);
  const part = whole ? `是 ${whole.code} ${whole.name.zh} 的其中项。` : '';
  const year = form.columns.some((column) => column.lastYearOf !== undefined) ? '上年同期按上年所报填写。' : '';
  return `计量单位：${item.unit}，${decimalsWords(item.decimals)}。${part}没有发生填 0。${year}`;
}

function itemRules(form: FormDefinition, cells: readonly ValueCell[]): ValidationSpec[] {
  return form.items.flatMap((item) => {
    const open = cells.filter((cell) => cell.item === item && !cell.filled);
    const [first] = open;
    if (!first) return [];
    const title = `${item.code} ${item.name.zh}`;
    const ranges = open.map((cell) => one(cell.at));
    const answer = answerRule(ranges, title, valueKindOf(item, first.column));
    return [answer ?? numberRule(ranges, title, itemPrompt(form, item), item.decimals)];
  });
}

/** A rule a column for the rows of a group: columns may have kinds and units of their own. */
function columnRules(form: FormDefinition, group: FormRowGroup, cells: readonly ValueCell[]): ValidationSpec[] {
  return form.columns.flatMap((column) => {
    const ranges = cells
      .filter((cell) => cell.group === group && cell.column === column && !cell.filled)
      .map((cell) => one(cell.at));
    if (ranges.length === 0) return [];
    const title = `${group.name.zh}：${column.name.zh}`;
    const { unit, decimals } = groupMeasure(group, column);
    const prompt = `${unit === null ? '按本行的计量单位' : `计量单位：${unit}`}，${decimalsWords(decimals)}。没有的行整行留空。`;
    return [answerRule(ranges, title, valueKindOf(null, column)) ?? numberRule(ranges, title, prompt, decimals)];
  });
}

function groupRules(
  form: FormDefinition,
  group: FormRowGroup,
  laid: LaidOutForm,
  cells: readonly ValueCell[],
  filled: ReadonlySet<string>,
): ValidationSpec[] {
  const name = group.name.zh;
  const stub = (part: string): CellRange[] =>
    Array.from({ length: rowsOf(laid, group) }, (_, i) => rowKey(group.id, i, part)).flatMap((key) =>
      filled.has(key) ? [] : [one(laid.places.get(key)!)],
    );
  const rules = [
    textRule(stub('name'), `${name}：名称`, '一行填一个；没有的行留空，行不够时在末行上方插入。', 60),
    textRule(stub('code'), `${name}：代码`, '按规定的目录填写代码，不省略开头的 0。', 20),
    textRule(stub('unit'), `${name}：计量单位`, '按目录规定的计量单位填写，如 吨、台、万米。', 10),
  ];
  return [...columnRules(form, group, cells), ...rules.filter((rule) => rule.ranges.length > 0)];
}

const SIGNATURE_PROMPTS: readonly (readonly [key: string, title: string, prompt: string, longest: number])[] = [
  ['head', '单位负责人', '填写姓名。', 30],
  ['statistician', '统计负责人', '填写姓名。', 30],
  ['filler', '填表人', '填写姓名。', 30],
  ['telephone', '联系电话', '区号-号码，或手机号码。', 30],
  ['filedOn', '报出日期', '如 2013年10月8日。', 20],
];

/** What may be typed where, with a prompt at every open cell. */
export function templateValidations(
  form: FormDefinition,
  laid: LaidOutForm,
  cells: readonly ValueCell[],
  filled: ReadonlySet<string>,
): ValidationSpec[] {
  const signatures = SIGNATURE_PROMPTS.flatMap(([key, title, prompt, longest]) => {
    const at = laid.places.get(key);
    return at ? [textRule([one(at)], title, prompt, longest)] : [];
  });
  return [
    ...itemRules(form, cells),
    ...form.groups.flatMap((group) => groupRules(form, group, laid, cells, filled)),
    ...signatures,
  ];
}
