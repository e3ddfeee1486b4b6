import type { SameKeys } from '../shape';
import type * as zh from '../zh-CN/lint';

export const lint: SameKeys<typeof zh.lint> = {
  expression: '{field} is wrong: {problem}',
  'unknown-check': 'no such check: {name}',
  'unknown-form': 'no such form: {name}',
  'unknown-item': 'no such item: {name}. Near: {near}',
  'unknown-column': 'no such column: {name}. Near: {near}',
  'unknown-locate': 'locate has no such name: {name}. Near: {near}',
  'unknown-placeholder': 'nothing to put in place of {name} in {field}. Near: {near}',
  'missing-message': '{field} is missing',
  'missing-example': 'an example is missing ({field})',
  'example-fails': '{field}, example {number} ({binding}): wanted {expected}, got {outcome}',
  'never-fires': 'no example makes it fail',
  'unused-constant': 'constant {name} is not used',
  'duplicate-id': 'the same id as {other}',
  'duplicate-relation': 'the same relation as {other}',
  contradiction: 'contradicts {other}',
  'shows-limit': '{field} would tell an enterprise the limit ({name})',
};
