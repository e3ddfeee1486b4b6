import path from 'node:path';
import { callLogCsv } from '../../../../adapters/reports/ledger/call-log-csv';
import { callLogJson } from '../../../../adapters/reports/ledger/call-log-json';
import type { LoggedCall } from '../../../../core/model/ledger-explanation';
import { formatPeriod } from '../../../../core/model/period';
import { fill } from '../../../../locales/fill';
import { recordedWords } from '../../../../locales/recorded-words';
import type { Words } from '../../../../locales/words';
import { notAnInput } from '../../analyse/not-an-input';
import type { VerbContext } from '../../frame/verb';
import { writeOut } from '../../frame/write-out';
import { isOf } from '../../ledger/named-filer';
import { filerWords, say } from '../../ledger/said';
import { withLedger } from '../../ledger/with-ledger';
import type { CallLogOptions } from './options';

const linesIn = (text: string): string[] => text.split(/\s*[\r\n]+\s*/).filter((line) => line !== '');
/** A text of one line, whatever breaks it has. */
const flat = (text: string): string => linesIn(text).join(' ');

/** A text behind its label; further lines of it stand below, further in. */
function block(label: string, text: string): string[] {
  const [first = '', ...others] = linesIn(text);
  return [fill(label, { text: first }), ...others.map((line) => `      ${line}`)];
}

/** A call in some lines: whom, when; what was asked and answered; who put it on record. */
function lines(one: LoggedCall, words: Words): string[] {
  const told = recordedWords(words.language).calls;
  const head = {
    id: one.id,
    who: filerWords(one, words),
    period: formatPeriod(one.period),
    calledOn: one.calledOn === '' ? told.blank : flat(one.calledOn),
    spokeTo: one.spokeTo === '' ? '' : fill(told.spokeTo, { name: flat(one.spokeTo) }),
  };
  const recorded = { at: one.recordedAt.slice(0, 16).replace('T', ' '), by: one.recordedBy, source: one.source };
  return [
    fill(told.head, head),
    ...block(told.question, one.question),
    ...block(told.answer, one.answer === '' ? told.noAnswer : one.answer),
    fill(told.recorded, recorded),
  ];
}

function formatted(calls: readonly LoggedCall[], format: 'json' | 'csv', words: Words): string {
  return format === 'csv' ? callLogCsv(calls, words) : `${JSON.stringify(callLogJson(calls), null, 2)}\n`;
}

/** Runs `shenbao ledger calls`: the log of calls, in the order in which they were logged. */
export async function runCallLog(options: CallLogOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const { period, enterprise, format, out } = options;
  if (out !== undefined) notAnInput(out, [options.ledger], io.cwd);
  const query = period === undefined ? {} : { period };
  const all = await withLedger({ file: options.ledger, readOnly: true }, context, (ledger) => ledger.calls(query));
  const calls = enterprise === undefined ? all : all.filter(isOf(enterprise));
  const told =
    calls.length === 0 ? [recordedWords(words.language).calls.none] : calls.flatMap((one) => lines(one, words));
  if (out !== undefined) {
    const text = format === 'text' ? told.map((line) => `${line}\n`).join('') : formatted(calls, format, words);
    await writeOut(path.resolve(io.cwd, out), text, io.signal);
  } else if (format === 'text') say(told, io);
  else io.out(formatted(calls, format, words));
}
