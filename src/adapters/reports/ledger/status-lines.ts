import { callList, type CallLine } from '../../../core/ledger/call-list';
import { fill } from '../../../locales/fill';
import { ledgerWords } from '../../../locales/ledger-words';
import type { Words } from '../../../locales/words';
import type { StatusReport } from './status-report';

/** A list below the table of forms, and its lines. */
export interface StatusList {
  readonly heading: string;
  readonly lines: readonly string[];
}

function dueWords({ due, daysLate }: CallLine, words: Words): string {
  const told = ledgerWords(words.language).status;
  if (due === null) return '';
  return fill(daysLate === null ? told.dueBy : told.overdue, { due, days: daysLate ?? 0 });
}

function callWords(line: CallLine, words: Words): string {
  const told = ledgerWords(words.language).status;
  const missing = line.returns.filter(({ state }) => state !== 'sent-back');
  const back = line.returns.filter(({ state }) => state === 'sent-back');
  const forms = [
    ...(missing.length === 0 ? [] : [missing.map(({ form }) => form).join(words.terms.separator)]),
    ...back.map(({ form, reason }) => fill(told.sentBack, { form, reason: reason ?? told.noReason })),
    dueWords(line, words),
  ].filter((part) => part !== '');
  const contact = [line.contact, line.telephone].filter((part) => part !== null).join(' ');
  const parts = [line.name ?? words.report.zoneBooks, contact, forms.join(words.terms.semicolon)];
  return parts.filter((part) => part !== '').join('  ');
}

/** Whom to ask, who was late, and who filed without having to. */
export function statusLists({ status }: StatusReport, words: Words): readonly StatusList[] {
  const told = ledgerWords(words.language).status;
  const calls = callList(status);
  const late = status.returns.filter(({ state }) => state === 'late');
  const unasked = status.returns.filter((one) => one.unasked);
  const nameOf = (name: string | null): string => name ?? words.report.zoneBooks;
  return [
    { heading: fill(told.calls, { count: calls.length }), lines: calls.map((line) => callWords(line, words)) },
    {
      heading: fill(told.lateList, { count: late.length }),
      lines: late.map(({ name, form, filedOn, due, daysLate }) =>
        fill(told.lateLine, { name: nameOf(name), form, filedOn: filedOn ?? '', due: due ?? '', days: daysLate ?? 0 }),
      ),
    },
    {
      heading: fill(told.unasked, { count: unasked.length }),
      lines: unasked.map(({ name, code, form, registered }) =>
        [nameOf(name), code, form, registered ? null : told.unregistered].filter((part) => part !== null).join(' '),
      ),
    },
  ];
}

/** Sentences about the whole: completeness, forms that rest, forms without a due date, what came later, open questions. */
export function statusNotes({ status, hasRegister }: StatusReport, words: Words): string[] {
  const all = ledgerWords(words.language);
  const told = all.status;
  const rests = status.forms.flatMap(({ form, rest }) => (rest ? [fill(told.rests[rest], { form: form.id })] : []));
  const dateless = status.forms.filter(({ rest, due }) => rest === null && due === null).map(({ form }) => form.id);
  const asked = status.returns.filter(({ questions }) => questions > 0);
  const count = asked.reduce((sum, { questions }) => sum + questions, 0);
  const nobody = callList(status).length === 0;
  return [
    ...(hasRegister ? [fill(told.enterprises, status.enterprises)] : [all.noRegister]),
    ...rests,
    ...(dateless.length === 0
      ? []
      : [fill(told.noDue, { forms: dateless.join(words.terms.separator), form: dateless[0]! })]),
    ...(status.later === 0 ? [] : [fill(told.later, { count: status.later, today: status.today })]),
    ...(asked.length === 0 ? [] : [fill(told.questions, { returns: asked.length, count })]),
    ...(nobody && status.expected > 0 ? [told.complete] : []),
  ];
}

/** The table of forms: a row a form that is filed for the month, then the total. */
export function statusTable({ status }: StatusReport, words: Words) {
  const { columns, states, ...told } = ledgerWords(words.language).status;
  const shown = ['filed', 'late', 'missing', 'awaited', 'sent-back'] as const;
  const heading = [columns.form, told.expected, ...shown.map((state) => states[state]), told.rate, told.due];
  const due = status.forms.filter(({ rest }) => rest === null);
  return { heading, shown, due, told };
}
