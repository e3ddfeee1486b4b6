import type { SameKeys } from '../shape';
import type * as zh from '../zh-CN/terms';

export const terms: SameKeys<typeof zh.terms> = {
  class: { mandatory: 'mandatory', verify: 'verify', hint: 'hint' },
  todo: { mandatory: 'correct', verify: 'explain', hint: 'look at' },
  outcome: { holds: 'holds', fails: 'fails', undecided: 'undecided', broken: 'broken' },
  status: {
    clean: 'clean',
    findings: 'findings',
    refused: 'not read',
    unrecognised: 'not recognised',
    skipped: 'skipped',
  },
  audience: { enterprise: 'enterprise', office: 'statistics office' },
  essLevel: {
    '0': 'file and template',
    '1': 'within the return',
    '2': "against the enterprise's own past",
    '3': 'across forms',
    '4': 'across sources',
  },
  when: { now: '', previous: "last month's return", lastYear: 'the return of the same month last year' },
  undecidedWhy: {
    missing: 'a value is missing',
    'base-is-zero': 'the base is zero',
    unreadable: 'a cell holds no readable number',
  },
  toleranceFrom: { rounding: 'rounding', rule: 'set by the rule', none: 'same unit, no tolerance' },
  separator: ', ',
  semicolon: '; ',
  colon: ': ',
  stop: '.',
  yes: 'yes',
  no: 'no',
  noName: '(no enterprise name)',
  noForm: '(no form recognised)',
};
