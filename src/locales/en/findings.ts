import type { SameKeys } from '../shape';
import type * as zh from '../zh-CN/findings';

export const findings: SameKeys<typeof zh.findings> = {
  'rule-fails': 'Relation {rule} does not hold.',
  'rule-broken': 'Relation {rule} could not be run ({why}); the return was not checked against it.',
  'file.unrecognised':
    'No form of the pack was found and the file was not checked. Is it the right file, with its title, form number and codes unchanged?',
};
