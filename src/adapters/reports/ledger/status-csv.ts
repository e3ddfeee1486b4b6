import { callList } from '../../../core/ledger/call-list';
import type { ReturnStatus } from '../../../core/ledger/period-status';
import { formatPeriod } from '../../../core/model/period';
import { fill } from '../../../locales/fill';
import { ledgerWords } from '../../../locales/ledger-words';
import type { Words } from '../../../locales/words';
import { csvText } from '../csv/csv-cell';
import type { StatusReport } from './status-report';

/** A record a return, all states, in the order of the status. */
export function statusCsv({ status }: StatusReport, words: Words): string {
  const { columns: c, states, why, withdrawn, aside } = ledgerWords(words.language).status;
  const heading = [
    ...[c.code, c.name, c.form, c.period, c.state, c.due, c.filedOn, c.daysLate, c.revision, c.revisedOn, c.reason],
    ...[c.questions, c.registered, c.contact, c.telephone],
  ];
  const stateOf = (one: ReturnStatus): string => {
    const more = one.why ? why[one.why] : one.withdrawn ? withdrawn : null;
    return more === null ? states[one.state] : `${states[one.state]}${fill(aside, { text: more })}`;
  };
  const records = status.returns.map((one) => [
    ...[one.code, one.name ?? words.report.zoneBooks, one.form, formatPeriod(status.period), stateOf(one), one.due],
    ...[one.filedOn, one.daysLate, one.revision, one.revisedOn, one.reason, one.questions],
    ...[one.registered ? words.terms.yes : words.terms.no, one.contact, one.telephone],
  ]);
  return csvText([heading, ...records]);
}

/** A record each for those who still have to send something (催报名单): whom to call, for what, since when. */
export function mailListCsv({ status }: StatusReport, words: Words): string {
  const { columns: c, states, noReason, aside } = ledgerWords(words.language).status;
  const { separator } = words.terms;
  const heading = [c.code, c.name, c.contact, c.telephone, c.missing, c.sentBack, c.period, c.due, c.daysLate];
  const records = callList(status).map(({ code, name, contact, telephone, returns, due, daysLate }) => {
    const missing = returns
      .filter(({ state }) => state !== 'sent-back')
      .map(({ form, state }) => (state === 'awaited' ? `${form}${fill(aside, { text: states.awaited })}` : form));
    const back = returns
      .filter(({ state }) => state === 'sent-back')
      .map(({ form, reason }) => `${form}${fill(aside, { text: reason ?? noReason })}`);
    const whom = [code, name ?? words.report.zoneBooks, contact, telephone];
    return [...whom, missing.join(separator), back.join(separator), formatPeriod(status.period), due, daysLate];
  });
  return csvText([heading, ...records]);
}
