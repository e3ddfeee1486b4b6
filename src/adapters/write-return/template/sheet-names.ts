import { OWN_SHEETS } from '../../../core/submission/own-sheets';

/** The sheets of a template besides its forms. */
export const SHEET = { check: '审核', ...OWN_SHEETS } as const;

/** Words of verdicts, and what 审核 says of them. */
export const VERDICT = { holds: '通过', fails: '不通过', undecided: '待填', text: '请改为数字' } as const;
