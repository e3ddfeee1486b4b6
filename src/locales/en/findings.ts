import type { SameKeys } from '../shape';
import type * as zh from '../zh-CN/findings';

export const findings: SameKeys<typeof zh.findings> = {
  'rule-fails': 'Relation {rule} does not hold.',
  'rule-broken': 'Relation {rule} could not be run ({why}); the return was not checked against it.',
  'file.unrecognised':
    'No form of the pack was found and the file was not checked. Is it the right file, with its title, form number and codes unchanged?',
  'file.other-form': 'Form number “{found}” is not in the pack and the file was not checked. Is it the right file?',
  'file.nearly-form':
    'No form was recognised: it looks like {form}, but only {items} of its {of} items were found. Were title, form number, codes or labels changed?',
  'file.macros': 'The file has macros. They were not run; a return should have none, please save it as .xlsx.',
  'file.external-links':
    'The file links to other workbooks. The links were not followed and the stored results were checked; please put values in their place.',
  'integrity.label-changed':
    'the template’s printed “{expected}” was changed to “{found}”. Restore it, or fill in a new template.',
  'integrity.unit-line-changed':
    'the template’s unit is “{expected}”, but it says “{found}”. Restore it and check the unit of every figure.',
  'integrity.row-missing': 'the template’s row “{expected}” is gone. Fill in a new template.',
  'integrity.formula-overwritten':
    '{count} formulas of the template were overwritten or deleted, so its own checks cannot be relied on. Fill in a new template.',
  'integrity.row-hidden': '{count} rows of the template hold figures and are hidden. Unhide and check them.',
  'integrity.validation-missing':
    '{count} input cells of the template have lost their data validation, so that texts or figures out of range may stand in them. Look at these cells, or fill in a new template.',
  'integrity.validation-changed':
    'the data validation of {count} input cells of the template was changed. Look at these cells, or fill in a new template.',
  'integrity.sheet-missing': 'the template’s sheet “{sheet}” is gone. Restore it, or fill in a new template.',
  'integrity.mark-damaged':
    'the template’s record of its layout was changed, so it cannot be compared with what was sent. Fill in a new template.',
  'receipt.changed':
    'values or explanations changed after the check of {checkedAt}: its receipt code was {then}, now it is {now}. Ask the enterprise to check again, or to explain the change.',
  'receipt.other-pack': 'the receipt was made with rules “{found}”; those in force are “{expected}”.',
};
