import type { worksheet as zh } from '../zh-CN/worksheet';

export const worksheet: Readonly<Record<keyof typeof zh, string>> = {
  'no-rules':
    'no relations found: one of the first 20 rows must hold the headings (id, class, form, expression, message zh, message en, source), with a row a relation below',
  'column-missing': 'the column “{column}” is missing; add it to the heading row',
  'column-twice': 'the column “{column}” is there twice; delete one',
  blank: '“{column}” is not filled in',
  formula: '“{column}” is a formula of the sheet; type the relation as text, without the equals sign in front',
  'error-value': '“{column}” is the error value {value}',
  'too-long': '“{column}” is too long ({measured} characters, at most {limit}); shorten it',
  'not-an-id': 'the id “{value}” cannot be used: letters, digits, dots, dashes and underscores only, at most 32',
  'id-twice': 'the id {value} was given at {other} already; choose another',
  'id-in-pack': 'the id {value} is a relation of the pack itself; choose another',
  'not-a-class': 'the class “{value}” is unknown; write mandatory, verify or hint',
  'not-an-audience': 'the audience “{value}” is unknown; write enterprise or office',
  'not-a-level': 'the level “{value}” is unknown; write a whole number from 0 to 4',
  'unknown-form': 'there is no form “{value}”; there are {allowed}',
  'bad-example': 'the example “{value}” cannot be read; write it as r04.month=5, r03.month=8',
  'too-many-rows': 'there are more than {limit} relations; split the file',
};
