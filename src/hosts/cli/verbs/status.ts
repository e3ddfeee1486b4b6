import { cliWords } from '../../../locales/cli-words';
import { Option } from 'commander';
import { ledgerWords } from '../../../locales/ledger-words';
import type { Verb } from '../frame/verb';
import { addLedgerOptions, dayOf, dueOf } from '../ledger/ledger-options';
import { packOption, periodOf } from './check-options';
import { STATUS_FORMATS, type StatusOptions } from './status-options';

/** `shenbao status --ledger <file> --period <month>`: who has filed, is late, is missing. */
export const statusVerb: Verb = (parent, context) => {
  const { words } = context;
  const text = cliWords(words.language).options;
  const { verbs, options: own } = ledgerWords(words.language);
  addLedgerOptions(parent.command('status').description(verbs.status), words)
    .addOption(packOption(words))
    .addOption(new Option('--period <yyyy-mm>', text.period).argParser(periodOf).makeOptionMandatory())
    .addOption(new Option('--register <file>', text.register))
    .addOption(new Option('--today <yyyy-mm-dd>', own.today).argParser(dayOf))
    .addOption(new Option('--due <form=day>', own.due).argParser(dueOf).default(new Map(), ''))
    .addOption(new Option('--format <format>', own.statusFormat).choices(STATUS_FORMATS).default('text'))
    .addOption(new Option('--mail-list', own.mailList).default(false))
    .addOption(new Option('--out <file>', text.out))
    .addOption(new Option('--verbose', own.verbose).default(false))
    .action(async (options: StatusOptions) => {
      const { runStatus } = await import('../runs/run-status');
      await runStatus(options, context);
    });
};
