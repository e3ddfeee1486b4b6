import type { Command } from 'commander';
import { Option } from 'commander';
import { dayNumber } from '../../../core/ledger/iso-day';
import { ledgerWords } from '../../../locales/ledger-words';
import type { Words } from '../../../locales/words';
import { UsageError } from '../frame/usage-error';
import { langOption } from '../verbs/check-options';

/** Reads an ISO day. @throws UsageError `bad-day` */
export function dayOf(text: string): string {
  if (dayNumber(text) === null) throw new UsageError('bad-day', { value: text });
  return text;
}

/** Reads one `--due` into those before: `B204-1=8` or `B204-1=2013-10-10`. @throws UsageError `bad-due` */
export function dueOf(text: string, before: ReadonlyMap<string, number | string>): Map<string, number | string> {
  const match = /^(.+?)\s*[=＝]\s*(\d{1,2}|\d{4}-\d{2}-\d{2})$/.exec(text.trim());
  if (!match) throw new UsageError('bad-due', { value: text });
  const [, form, day] = match as unknown as [string, string, string];
  const value = day.length > 2 ? dayOf(day) : Number(day);
  if (typeof value === 'number' && (value < 1 || value > 28)) throw new UsageError('bad-due', { value: text });
  return new Map([...before, [form, value]]);
}

/** `--ledger`, required, and `--lang`: what every verb on a ledger has. */
export function addLedgerOptions(command: Command, words: Words): Command {
  const { ledger } = ledgerWords(words.language).options;
  return command.addOption(new Option('--ledger <file>', ledger).makeOptionMandatory()).addOption(langOption(words));
}

/** `--by` and `--why` of the verbs that write. */
export function addActOptions(command: Command, words: Words): Command {
  const { by, why } = ledgerWords(words.language).options;
  return command.addOption(new Option('--by <name>', by)).addOption(new Option('--why <text>', why));
}
