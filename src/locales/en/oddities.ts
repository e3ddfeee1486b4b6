import type { SameKeys } from '../shape';
import type * as zh from '../zh-CN/oddities';

export const oddities: SameKeys<typeof zh.oddities> = {
  'cell.unreadable-text': 'A number belongs here, but the cell holds the text “{raw}”. Please enter a number.',
  'cell.ambiguous-number':
    '“{raw}” can be read in more than one way and was not taken as a number. Please write plain digits.',
  'cell.percent-text': '“{raw}” is a percentage, but this column holds no rates. Please enter the figure.',
  'cell.unit-mismatch':
    'The unit written in “{raw}” cannot be converted into that of the column. Please use the unit of the form.',
  'cell.error-value':
    'The cell holds the error {raw} instead of a number. Please repair the formula or enter the figure.',
  'cell.date':
    'The cell holds a date, not a number (stored value {raw}). Please set its format to General or Number and enter the figure again.',
  'cell.boolean': 'The cell holds the logical value {raw}, not a number. Please enter a number.',
  'cell.uncached-formula':
    'The cell is a formula but the file holds no result. Please open it in Excel or WPS, let it calculate, save and send it again.',
  'cell.not-a-date':
    'A date is asked for here, but “{raw}” does not say which day. Please enter year, month and day, as in 2013-02-25.',
  'cell.not-a-flag': 'Yes or no (是 or 否) is asked for here; the cell holds “{raw}”.',
  'cell.not-a-choice': 'One of the given answers is asked for here; “{raw}” is none of them.',
  'layout.item-twice':
    '{item} appears more than once and it is not certain which row counts; the uppermost filled one was checked. Please remove the other.',
  'layout.column-missing': 'The column “{column}” was not found and was not checked. Please restore the heading.',
  'layout.column-twice':
    'The column “{column}” appears more than once and it is not clear which counts. Please remove the surplus one.',
  'identity.code-missing':
    'No enterprise code was found. Please enter the organisation code or the unified social credit code.',
  'identity.period-missing': 'No period was found. Please write year and month in the head of the form.',
  'identity.periods-conflict':
    'The form names different periods ({periods}) and it is not clear which it is for. Please correct it.',
  'cell.scaled-text': '“{raw}” was read as {value} {unit}, by the unit written there. Please enter the plain figure.',
  'cell.bracket-negative':
    '“{raw}” was read as {value} {unit}, brackets standing for a negative. Please check, and use a minus sign.',
  'cell.scientific-text': '“{raw}” was read as {value} {unit}, in scientific notation. Please write plain digits.',
  'cell.extreme-value': 'The value {value} is beyond anything plausible. Please check its digits and unit.',
  'cell.merged': 'The cell is merged, so that one figure fills several. Please unmerge and fill each.',
  'layout.item-missing': 'The row of {item} (code {code}) was not found and counts as missing. Please restore it.',
  'layout.label-differs':
    'The row with code {code} should be called “{expected}” but is called “{found}”. It was read by its code; please check.',
  'layout.code-label-disagree': 'The label “{label}” and the code {code} are not the same item. Please check the row.',
  'layout.columns-by-order':
    'The headings could not be read, so the columns were taken in order. Please check the headings.',
  'layout.hidden-row': 'A row with figures is hidden. It was checked all the same; please see whether it belongs here.',
  'layout.hidden-column':
    'A column with figures is hidden. It was checked all the same; please see whether it belongs here.',
  'layout.unknown-row': 'The row “{label}” is not one of this form and was not checked. Please check.',
  'layout.group-row-without-code': 'The row “{label}” has figures but no code. Please add it.',
  'unit.item-differs':
    'The unit of {item} says “{found}”; the form asks for “{expected}”. Please check the unit of the figures.',
  'unit.line-differs':
    'The unit line says “{found}”; the form asks for “{expected}”. Please check the unit of all figures.',
  'form.twice': 'The same form is in the file more than once. Please keep only the one to be sent.',
  'form.number-differs': 'The form number says “{found}”; by its content it is {expected}. Please check the form.',
  'form.number-missing': 'No form number was found; by its content it is {expected}. Please use the complete form.',
  'sheet.hidden': 'The sheet with the return is hidden. It was checked all the same; please unhide it.',
  'sheet.read-partly': 'The sheet is too large and was read in part only. Please keep the return only.',
  'identity.name-missing': 'No enterprise name was found. Please enter it.',
  'identity.codes-conflict': 'The form holds different enterprise codes ({codes}). Please correct it.',
  'identity.code-as-number':
    'The enterprise code is stored as a number, so leading zeros or its last character may be lost. Please set the cell to text and enter it again.',
  'identity.heading-month-differs':
    'The month in the headings does not fit the period (“{heading}”). Please check that it is the form of this period.',
  'cell.text-number':
    'The number is stored as the text “{raw}” and was read as {value}. Better make it a number, or totals may leave it out.',
  'cell.unit-in-cell':
    'A unit is written behind the number, “{raw}”, read as {value} {unit}. Better enter the number alone.',
  'cell.dash': '“{raw}” was taken as not filled. Enter 0 for zero, leave it blank for none.',
  'cell.spaces': 'The cell holds only spaces and was taken as not filled.',
  'cell.more-decimals': 'More decimals than the form asks for ({decimals}).',
  'cell.text-date':
    'The date is typed as text or as digits (“{raw}”) and was read as the day it says. Better enter a date.',
  'cell.flag-spelling': '“{raw}” was read as yes or no. Better enter 是 or 否.',
  'cell.scaled-format':
    'With the number format “{format}” the number shown may differ from the one stored; the stored one was checked.',
  'layout.code-without-zero': 'The code lacks its leading zero (it is {code}).',
  'layout.code-missing': 'There is no code; the row was read by its label (it is {code}).',
  'layout.code-differs': 'The code should be {expected} but is {found}; the row was read by its label.',
  'layout.label-missing': 'There is no label; the row was read by its code {code}.',
  'layout.label-slip': 'The label “{found}” is close to “{expected}” and was read as that.',
  'layout.rows-reordered': 'The rows are in another order than on the form; they were read by code and label.',
  'layout.extra-column': 'There is a surplus column “{heading}”, which was not read.',
  'layout.group-total-row': '“{label}” is a total and not counted as a row of the group.',
  'identity.period-from-sheet-name':
    'The period was taken from the name of the sheet. Please write year and month in the head of the form.',
  'identity.from-other-sheet': 'The enterprise was taken from another sheet of the workbook.',
  'register.code-missing': '“{name}” has no code in the register; it was matched by name.',
  'register.row-without-name': 'A row of the register has no name and was not used.',
  'register.value-not-understood': '“{raw}” in the register was not understood and counts as not filled.',
  'register.code-check':
    'Code “{raw}” in the register has the wrong length or check character (GB 11714 organisation code, GB 32100 credit code); it is used as written. Please check the register.',
  'register.code-twice': 'Code {code} is in the register more than once; the first counts.',
};
