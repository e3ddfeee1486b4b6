import { cliWords } from '../../../locales/cli-words';
import { availableParallelism } from 'node:os';
import { Option } from 'commander';
import { ledgerWords } from '../../../locales/ledger-words';
import { listFormatOption } from '../frame/format-option';
import type { Verb } from '../frame/verb';
import { addActOptions, addLedgerOptions, dayOf } from '../ledger/ledger-options';
import type { AcceptOptions } from './accept-options';
import { jobsOf, packOption, periodOf } from './check-options';

/** `shenbao accept <paths…> --ledger <file>`: received returns into the ledger. */
export const acceptVerb: Verb = (parent, context) => {
  const { words } = context;
  const text = cliWords(words.language).options;
  const { verbs, options: own } = ledgerWords(words.language);
  const command = parent
    .command('accept')
    .description(verbs.accept)
    .argument('<paths...>', cliWords(words.language).arguments.paths);
  addActOptions(addLedgerOptions(command, words), words)
    .addOption(new Option('--create', own.create).default(false))
    .addOption(packOption(words))
    .addOption(new Option('--period <yyyy-mm>', text.period).argParser(periodOf).makeOptionMandatory())
    .addOption(new Option('--rules <file>', text.rules))
    .addOption(new Option('--register <file>', own.register))
    .addOption(
      new Option('--previous <folder>', text.previous)
        .argParser((folder: string, before: string[]) => [...before, folder])
        .default([]),
    )
    .addOption(new Option('--received <yyyy-mm-dd>', own.received).argParser(dayOf))
    .addOption(new Option('--unexplained <what>', own.unexplained).choices(['accept', 'hold']).default('accept'))
    .addOption(listFormatOption(words))
    .addOption(new Option('--out <file>', text.out))
    .addOption(new Option('--jobs <n>', text.jobs).argParser(jobsOf).default(availableParallelism()))
    .addOption(new Option('--verbose', own.verbose).default(false))
    .addOption(new Option('--quiet', text.quiet).default(false))
    .action(async (paths: string[], options: AcceptOptions) => {
      const { runAccept } = await import('../runs/run-accept');
      await runAccept(paths, options, context);
    });
};
