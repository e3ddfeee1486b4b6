import type { LedgerExplanation } from '../../../src/core/model/ledger-explanation';

/** An explanation of growth in September 2013, as a ledger has it. */
export function given(change: Partial<LedgerExplanation> = {}): LedgerExplanation {
  return {
    ...{ id: 1, filer: 'code D2143569X', form: 'B204-1', period: { year: 2013, month: 9 }, rule: 'P10' },
    ...{ subject: 'P10 B204-1 r01.month', fingerprint: '00000000000000aa', cell: 'B204-1!C9', origin: 'return' },
    ...{ reason: '7', text: '八月并入生产线', recordedAt: '2013-10-09T09:00:00+08:00', recordedBy: '李' },
    ...{ decision: 'open', decidedAt: null, decidedBy: null, decidedWhy: null },
    ...change,
  };
}
