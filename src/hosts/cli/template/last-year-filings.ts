import type { Filing } from '../../../core/model/filing';
import type { FormDefinition } from '../../../core/model/form';
import type { Register, RegisterEntry } from '../../../core/model/register';
import { filingFromRecord, type FilingRecord } from '../../../core/reading/filing-transfer';
import { senderOf } from '../../batch/missing-returns';

/** Filings of the same month of last year, by enterprise of the register and form id. */
export class LastYearFilings {
  private readonly byEntry = new Map<RegisterEntry, Map<string, Filing>>();

  constructor(records: readonly FilingRecord[], forms: readonly FormDefinition[], register: Register) {
    for (const record of records) {
      const filing = filingFromRecord(record, forms);
      const entry = filing && senderOf(register, filing.enterprise);
      if (!filing || !entry) continue;
      const known = this.byEntry.get(entry) ?? new Map<string, Filing>();
      this.byEntry.set(entry, known.set(filing.form.id, filing));
    }
  }

  of(entry: RegisterEntry, form: FormDefinition): Filing | null {
    return this.byEntry.get(entry)?.get(form.id) ?? null;
  }
}
