import { isZoneForm } from '../../../core/model/form';
import { formatPeriod } from '../../../core/model/period';
import type { StatusReport } from './status-report';
import type { StatusOutput } from './status-schema';

/** The status of a month as `shenbao.status/1`. */
export function statusJson({ ledger, pack, status, hasRegister }: StatusReport): StatusOutput {
  return {
    schema: 'shenbao.status/1',
    ledger,
    pack: pack.id,
    packVersion: pack.version,
    period: formatPeriod(status.period),
    today: status.today,
    register: hasRegister,
    expected: status.expected,
    counts: status.counts,
    rate: status.rate,
    enterprises: status.enterprises,
    forms: status.forms.map(({ form, rest, due, expected, counts, unasked, rate }) => ({
      form: form.id,
      filer: isZoneForm(form) ? 'zone' : 'enterprise',
      rest,
      due,
      expected,
      counts,
      unasked,
      rate,
    })),
    returns: status.returns.map((one) => ({
      filer: one.filer === 'zone' ? 'zone' : 'enterprise',
      enterprise: one.code,
      enterpriseName: one.name,
      form: one.form,
      state: one.state,
      why: one.why,
      due: one.due,
      filedOn: one.filedOn,
      daysLate: one.daysLate,
      revision: one.revision,
      revisedOn: one.revisedOn,
      reason: one.reason,
      withdrawn: one.withdrawn,
      questions: one.questions,
      registered: one.registered,
      unasked: one.unasked,
      contact: one.contact,
      telephone: one.telephone,
    })),
  };
}
