import type { Filing } from '../../core/model/filing';
import type { FormDefinition } from '../../core/model/form';
import { filingFromRecord, type FilingRecord } from '../../core/reading/filing-transfer';
import { filerKey } from './filing-key';

/** Earlier filings by enterprise. */
export class FilingHistory {
  private readonly byFiler = new Map<string, Filing[]>();

  constructor(records: readonly FilingRecord[], forms: readonly FormDefinition[]) {
    for (const record of records) {
      const filing = filingFromRecord(record, forms);
      const key = filing === null ? null : filerKey(filing);
      if (filing === null || key === null) continue;
      const known = this.byFiler.get(key);
      if (known) known.push(filing);
      else this.byFiler.set(key, [filing]);
    }
  }

  /** The earlier filings of the enterprise that sent these; empty when there are none. */
  of(filing: Filing): readonly Filing[] {
    const key = filerKey(filing);
    return key === null ? [] : (this.byFiler.get(key) ?? []);
  }
}
