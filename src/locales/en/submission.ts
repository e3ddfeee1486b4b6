import type { SameKeys } from '../shape';
import type * as zh from '../zh-CN/submission';

export const submission: SameKeys<typeof zh.submission> = {
  title: 'Before submission',
  items: {
    forms: 'The forms are all there',
    period: 'One period on all forms',
    filer: 'The filler block is complete',
    mandatory: 'Nothing that must be corrected',
    verify: 'Everything to explain is explained',
    recalculation: 'Every formula is computed',
  },
  todo: {
    forms: '{count, select, 1{1 form is} other{{count} forms are}} missing: {forms}',
    noForm: 'no form was recognised',
    period: 'the period of {count, select, 1{1 form} other{{count} forms}} is wrong or missing: {forms}',
    filer: '{count, select, 1{1 field is} other{{count} fields are}} empty: {fields}',
    mandatory: '{count, select, 1{1 finding} other{{count} findings}} must be corrected',
    verify: '{count, select, 1{1 finding} other{{count} findings}} must be explained',
    recalculation:
      '{count, select, 1{1 formula awaits} other{{count} formulas await}} recalculation: open the file in Excel or WPS and save it',
  },
  fields: {
    name: 'name of the enterprise',
    code: 'code of the enterprise',
    head: 'head of the enterprise',
    statistician: 'head of statistics',
    filler: 'filled in by',
    telephone: 'telephone',
    filedOn: 'date of filing',
  },
  states: {
    none: 'not explained',
    accepted: 'explained',
    void: 'a value changed, so the explanation is void: explain again',
    'says-nothing': 'the explanation says nothing: give facts and what shows them',
    'no-reason-code': 'no reason code chosen',
  },
  open: 'Everything is complete: it can be submitted.',
  closed: '{count, select, 1{1 item is} other{{count} items are}} not complete; no file was written.',
  outcome:
    'forms {forms}; 0 mandatory findings; {verify} verify {verify, select, 1{finding} other{findings}}, all explained',
  written: 'wrote {out}, receipt code {code}',
  next: 'next: send this file; whoever receives it checks the receipt with shenbao check',
  note: 'The fingerprint shows accidental changes only; it is no signature.',
};
