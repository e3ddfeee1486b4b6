import type { MissingReturn } from '../../adapters/reports/check-report';
import { isValidFor } from '../../adapters/packs/form-for';
import { isFiledFor, isZoneForm, type FormDefinition } from '../../core/model/form';
import { notDueWhy } from '../../core/ledger/filing-duty';
import type { Period } from '../../core/model/period';
import type { Register, RegisterEntry } from '../../core/model/register';

/** A return that was received, as far as knowing who sent it goes. */
export interface ReceivedReturn {
  readonly code: string | null;
  readonly name: string | null;
  readonly form: string;
}

/** Whether an enterprise has to file for the month: in scope, above scale where that is known, not still being set up. */
export function isDue(entry: RegisterEntry, period: Period): boolean {
  return notDueWhy(entry, period) === null;
}

/** Whether an enterprise stands in the register twice: it is due once, by the line that its code leads to. */
function isRepeated(register: Register, entry: RegisterEntry): boolean {
  const code = entry.creditCode ?? entry.organisationCode;
  const found = code === null ? null : register.find(code);
  return found !== null && found !== entry;
}

/** The enterprise of the register that sent a return, by code, else by name. */
export function senderOf(register: Register, received: Omit<ReceivedReturn, 'form'>): RegisterEntry | null {
  const byCode = received.code === null ? null : register.find(received.code);
  return byCode ?? (received.name === null ? null : register.findByName(received.name));
}

/**
 * The returns due that were not received (未报): those of the enterprises in the order of register and pack, then the
 * books of the zone itself (taxes, projects, labour), one of each for the whole zone, whoever sends it.
 * @returns also how many were due in all
 */
export function missingReturns(
  register: Register,
  forms: readonly FormDefinition[],
  period: Period,
  received: readonly ReceivedReturn[],
): { readonly due: number; readonly missing: readonly MissingReturn[] } {
  const filed = forms.filter((form) => isFiledFor(form, period) && isValidFor(form, period));
  const idsOf = (zone: boolean): string[] => [
    ...new Set(filed.filter((form) => isZoneForm(form) === zone).map((form) => form.id)),
  ];
  const formIds = idsOf(false);
  const got = new Map<RegisterEntry, Set<string>>();
  for (const each of received) {
    const sender = senderOf(register, each);
    if (sender !== null) got.set(sender, (got.get(sender) ?? new Set()).add(each.form));
  }
  const due = register.entries.filter((entry) => isDue(entry, period) && !isRepeated(register, entry));
  const missing = due.flatMap((entry) =>
    formIds
      .filter((form) => !got.get(entry)?.has(form))
      .map((form) => ({
        code: entry.creditCode ?? entry.organisationCode,
        name: entry.name,
        form,
        contact: entry.contact,
        telephone: entry.telephone,
      })),
  );
  const bookIds = idsOf(true);
  const books = bookIds
    .filter((form) => !received.some((each) => each.form === form))
    .map((form): MissingReturn => ({ code: null, name: null, form, contact: null, telephone: null }));
  return { due: due.length * formIds.length + bookIds.length, missing: [...missing, ...books] };
}
