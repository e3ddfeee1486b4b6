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
};
