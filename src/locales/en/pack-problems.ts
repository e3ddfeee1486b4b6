import type { packProblems as zh } from '../zh-CN/pack-problems';

export const packProblems: Readonly<Record<keyof typeof zh, string>> = {
  'folder-unreadable': 'the pack’s folder cannot be read ({detail}); check that it is there and may be read',
  'no-pack-file': 'there is no pack.yaml to say what the pack is; write one with id, version and name',
  'too-many-files':
    'the folder has {measured} .yaml files (at most {limit}), which is no pack; point at the pack’s own folder',
  'too-large': 'the file has {measured} characters (at most {limit}); split it',
  'not-json': 'no complete JSON ({detail}), the file may be damaged; build the pack again',
  'other-compiled': 'expected {expected}, found {found}: not a pack built by this version; build it again',
  'rules-and-trees': '{rules} rules but {trees} parsed relations, the file is damaged; build the pack again',
  yaml: 'not valid YAML ({detail}); correct this line or the one above',
  'yaml-indent':
    'wrong indentation: in YAML the spaces in front show what belongs together, and lines of one level start at one column; compare with the lines around',
  'yaml-tab': 'a tab stands in front; YAML is indented with spaces only, so replace it with spaces',
  'yaml-colon':
    'a colon or a line break is in the wrong place: the line above may be unfinished, or a text has “: ” in it; put quotes around a text with a colon',
  'yaml-unclosed': 'a quote or bracket is not closed, or a colon or comma is missing; add it',
  'yaml-start': 'a text cannot start with this character (such as %, @, `); put quotes around the text',
  'yaml-twice': 'the same field is given twice, so which counts is unknown; delete one',
  'yaml-alias': 'aliases (* and &) are wrong or too many; write the values out',
  'field-missing': '{field} is missing; add it',
  'field-unknown': 'there is no field {field}: misspelt, or in the wrong place; rename or delete it',
  'not-a-choice': '“{value}” is none of those allowed: {allowed}',
  'wrong-type':
    "“{value}” {found, select, number{is a number to YAML} boolean{is yes or no to YAML} object{is a set of fields} list{is a list} nothing{is blank} other{is a text}}; write {expected, select, string{a text here, with quotes around digits or true and false, such as '2013'} number{a number, without quotes} boolean{true or false} Array{a list, a line each with “- ” in front} Object{a set of fields} other{{expected}}}",
  'bad-date': "“{value}” is no date; write it as '2013-01-31', with quotes",
  'bad-name':
    '“{value}” does not have the form asked for ({pattern}): only certain letters, digits and signs; write it so',
  'too-short': 'not filled in, or too few (at least {limit}); fill it in',
  'too-long': 'too long: {measured}, at most {limit}; shorten it',
  'too-small': '{value} is too small, at least {limit}; correct it',
  'too-great': '{value} is too great, at most {limit}; correct it',
  'not-whole': '{value} is not a whole number; correct it',
  'bad-value': '“{value}” cannot be used; correct it',
  twice: '“{value}” stands here twice, so which is meant is unknown; give each its own',
  'rule-twice': 'rule {value} stands at {other} too; give it another id',
  'choices-without-text': 'choices are for kind: text; give the kind or leave them out',
  'no-rows': 'the form has no rows; give it items, or groups of the filler’s own rows',
  'unknown-column': 'no column has the id “{value}”; it has {allowed}',
  'unknown-item': 'no row has the code “{value}”; give a code of this form, in quotes where it starts with 0',
  'unknown-form': 'the pack has no form “{value}”; it has {allowed}',
  'bad-pattern': "“{value}” is no regular expression; correct it, for four digits write '^[0-9]{4}$'",
  'unknown-place': '“{value}” names nothing in the forms; write form.item.column, such as B2041.r01.ytd',
  'missing-role': '{indicator} needs {role}; give all of {roles}',
  'unknown-role': '{indicator} takes no {role}, only {roles}; rename or delete it',
  expression: 'the relation is wrong: {problem}',
};
