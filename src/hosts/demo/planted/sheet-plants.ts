import { addressOf } from '../../../core/model/cell';
import type { EditedForm } from '../received/sheet-edit';
import { printedCode } from '../zone/organisation-code';
import { mark } from './figures';
import type { Plant } from './plant';

const OUTPUT = 'B204-1';
const ACCOUNTS = 'B203';

function formOf(forms: ReadonlyMap<string, EditedForm>, id: string): EditedForm {
  const form = forms.get(id);
  if (!form) throw new RangeError(`no form ${id}`);
  return form;
}

function numberIn(form: EditedForm, key: string): number {
  const content = form.content(key);
  if (content.type !== 'number') throw new RangeError(`no number in ${key}`);
  return content.value;
}

function textIn(form: EditedForm, key: string): string {
  const content = form.content(key);
  return content.type === 'text' ? content.value : '';
}

/** `12345` as `１２，３４５`. */
function fullWidth(value: number): string {
  return value.toLocaleString('en-US').replace(/[0-9,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

/** Mistakes made in single cells of a finished form. */
export const SHEET_PLANTS: readonly Plant[] = [
  {
    id: 'full-width-digits',
    name: { zh: '全角数字文本', en: 'Number typed as full-width text' },
    outcome: 'cells',
    hints: ['cell.text-number'],
    sheets: (forms) => {
      const form = formOf(forms, OUTPUT);
      form.setText('r01.month', fullWidth(numberIn(form, 'r01.month')));
      return mark(OUTPUT, 'r01.month');
    },
  },
  {
    id: 'number-with-wan',
    name: { zh: '数字带“万”字', en: 'Number written with 万' },
    outcome: 'cells',
    hints: ['cell.scaled-text', 'cell.ambiguous-number'],
    sheets: (forms) => {
      const form = formOf(forms, ACCOUNTS);
      form.setText('r213.ytd', `${(numberIn(form, 'r213.ytd') / 10000).toFixed(1)}万`);
      return mark(ACCOUNTS, 'r213.ytd');
    },
  },
  {
    id: 'reference-error',
    name: { zh: '公式错误 #REF!', en: 'Formula error #REF!' },
    outcome: 'cells',
    hints: ['cell.error-value'],
    sheets: (forms) => {
      formOf(forms, OUTPUT).set('r03.ytd', { type: 'formula', text: '#REF!+E12', cached: { error: '#REF!' } });
      return mark(OUTPUT, 'r03.ytd');
    },
  },
  {
    id: 'date-in-number-cell',
    name: { zh: '数值单元格填成日期', en: 'Date in a number cell' },
    outcome: 'cells',
    hints: ['cell.date'],
    sheets: (forms) => {
      formOf(forms, OUTPUT).set('r02.month', { type: 'number', value: 41548 }, 'yyyy-mm-dd');
      return mark(OUTPUT, 'r02.month');
    },
  },
  {
    id: 'formula-without-value',
    name: { zh: '公式没有计算结果', en: 'Formula without a computed value' },
    outcome: 'cells',
    hints: ['cell.uncached-formula'],
    sheets: (forms) => {
      const form = formOf(forms, ACCOUNTS);
      const parts = ['217', '218'].map((code) => addressOf(form.at(`r${code}.ytd`)));
      form.set('r213.ytd', { type: 'formula', text: parts.join('+'), cached: null });
      return mark(ACCOUNTS, 'r213.ytd');
    },
  },
  {
    id: 'text-in-number-cell',
    name: { zh: '数值单元格填成文字', en: 'Words in a number cell' },
    outcome: 'cells',
    hints: ['cell.unreadable-text'],
    sheets: (forms) => {
      formOf(forms, OUTPUT).setText('r04.month', '待财务核实');
      return mark(OUTPUT, 'r04.month');
    },
  },
  {
    id: 'wrong-period',
    name: { zh: '报告期填错', en: 'Wrong period' },
    outcome: 'cells',
    hints: ['R4'],
    sheets: (forms) => {
      formOf(forms, OUTPUT).setText('period', '2013年8月');
      return mark(OUTPUT, 'period');
    },
  },
  {
    id: 'check-character-wrong',
    name: { zh: '组织机构代码校验位错误', en: 'Check character of the code is wrong' },
    outcome: 'cells',
    hints: ['R1'],
    sheets: (forms) => {
      for (const form of forms.values()) {
        const code = textIn(form, 'code');
        const last = code.slice(-1);
        form.setText('code', code.slice(0, -1) + (last === '7' ? '3' : '7'));
      }
      return mark(OUTPUT, 'code');
    },
  },
  {
    id: 'not-in-register',
    name: { zh: '企业不在名录中', en: 'Enterprise not in the register' },
    outcome: 'cells',
    hints: ['R2a'],
    sheets: (forms) => {
      for (const form of forms.values()) {
        form.setText('code', printedCode('90817263'));
        form.setText('name', '海南璨浦新材料有限公司');
      }
      return mark(OUTPUT, 'code', 'name');
    },
  },
  {
    id: 'wrong-unit-line',
    name: { zh: '计量单位写成万元', en: 'Unit line says 万元' },
    outcome: 'cells',
    hints: ['unit.line-differs'],
    sheets: (forms) => {
      formOf(forms, ACCOUNTS).setText('unitLine', '计量单位：万元');
      return mark(ACCOUNTS, 'unitLine');
    },
  },
  {
    id: 'item-row-missing',
    name: { zh: '缺少指标行', en: 'An item row is missing' },
    outcome: 'file',
    hints: ['layout.item-missing'],
    sheets: (forms) => {
      const form = formOf(forms, ACCOUNTS);
      form.shiftRows(form.at('r309.ytd').row, -1);
      return mark(ACCOUNTS);
    },
  },
  {
    id: 'rows-inserted',
    name: { zh: '插入了空行和空列（数据无误）', en: 'Rows and a column inserted (figures right)' },
    outcome: 'nothing',
    hints: [],
    sheets: (forms) => {
      const output = formOf(forms, OUTPUT);
      output.shiftRows(0, 1);
      output.shiftRows(output.at('r03.month').row, 1);
      output.insertColumn(0);
      const accounts = formOf(forms, ACCOUNTS);
      accounts.shiftRows(accounts.at('r301.ytd').row, 1);
      return mark(OUTPUT);
    },
  },
  {
    id: 'sheets-renamed',
    name: { zh: '工作表改名（数据无误）', en: 'Sheets renamed (figures right)' },
    outcome: 'nothing',
    hints: [],
    sheets: (forms) => {
      formOf(forms, OUTPUT).rename('产值表9月');
      formOf(forms, ACCOUNTS).rename('Sheet2');
      return mark(OUTPUT);
    },
  },
];
