import type { CallEntry, ExplanationEntry } from '../../../src/core/model/ledger-explanation';
import { SEPTEMBER } from './made-returns';

export const explanation = (code: string, fields: Partial<ExplanationEntry> = {}): ExplanationEntry => ({
  ...{ filer: `code ${code}`, form: 'B204-1', period: SEPTEMBER, rule: 'B2041-V-01' },
  ...{ subject: 'B2041-V-01 B204-1 B2041.r01.month', fingerprint: 'f1', cell: 'B204-1!C9' },
  ...{ origin: 'return', reason: '1', text: '新增一条生产线，8 月投产' },
  ...fields,
});

export const call = (code: string, fields: Partial<CallEntry> = {}): CallEntry => ({
  ...{ filer: `code ${code}`, name: `企业${code}`, period: SEPTEMBER, calledOn: '10-09 14:30', spokeTo: '陈会计' },
  ...{ question: '本月产值比上月增长 300%？', answer: '新增生产线', fingerprints: ['f1', 'f2'], source: '核实.xlsx' },
  ...fields,
});
