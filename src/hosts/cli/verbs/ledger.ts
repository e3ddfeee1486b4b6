import { cliWords } from '../../../locales/cli-words';
import type { Command } from 'commander';
import { Option } from 'commander';
import { ledgerWords } from '../../../locales/ledger-words';
import { recordedWords } from '../../../locales/recorded-words';
import { registerWords } from '../../../locales/register-words';
import { listFormatOption } from '../frame/format-option';
import type { Verb, VerbContext } from '../frame/verb';
import { addActOptions, addLedgerOptions } from '../ledger/ledger-options';
import type * as Options from '../runs/ledger/options';
import { packOption, periodOf } from './check-options';

type Group = Command;

function addReading(group: Group, context: VerbContext): void {
  const { words } = context;
  const { verbs, options: own } = ledgerWords(words.language);
  addLedgerOptions(group.command('history').description(verbs.history), words)
    .addOption(new Option('--period <yyyy-mm>', own.period).argParser(periodOf))
    .addOption(new Option('--form <form>', own.form))
    .addOption(new Option('--enterprise <who>', own.enterprise))
    .addOption(listFormatOption(words))
    .action(async (options: Options.HistoryOptions) => {
      const { runHistory } = await import('../runs/ledger/run-history');
      await runHistory(options, context);
    });
  const changes = registerWords(words.language);
  addLedgerOptions(group.command('changes').description(changes.verb), words)
    .addOption(new Option('--enterprise <who>', changes.enterprise))
    .action(async (options: Options.ChangesOptions) => {
      const { runChanges } = await import('../runs/ledger/run-changes');
      await runChanges(options, context);
    });
  addLedgerOptions(group.command('info').description(verbs.info), words).action(async (options: Options.InLedger) => {
    const { runInfo } = await import('../runs/ledger/run-info');
    await runInfo(options, context);
  });
}

function addCalls(group: Group, context: VerbContext): void {
  const { words } = context;
  const { calls } = recordedWords(words.language);
  addLedgerOptions(group.command('calls').description(calls.verb), words)
    .addOption(new Option('--period <yyyy-mm>', calls.period).argParser(periodOf))
    .addOption(new Option('--enterprise <who>', calls.enterprise))
    .addOption(new Option('--format <format>', calls.format).choices(['text', 'json', 'csv']).default('text'))
    .addOption(new Option('--out <file>', calls.out))
    .action(async (options: Options.CallLogOptions) => {
      const { runCallLog } = await import('../runs/ledger/run-call-log');
      await runCallLog(options, context);
    });
}

function addTransfer(group: Group, context: VerbContext): void {
  const { words } = context;
  const { verbs, options: own, arguments: args } = ledgerWords(words.language);
  const tables = (): Option => new Option('--tables <format>', own.tables).choices(['csv', 'parquet']);
  addLedgerOptions(group.command('export').description(verbs.export), words)
    .addOption(new Option('--out <place>', own.exportOut).makeOptionMandatory())
    .addOption(tables())
    .addOption(packOption(words))
    .action(async (options: Options.ExportOptions) => {
      const { runExport } = await import('../runs/ledger/run-export');
      await runExport(options, context);
    });
  const importing = group.command('import').description(verbs.import).argument('<from>', args.tables);
  addActOptions(addLedgerOptions(importing, words), words)
    .addOption(tables())
    .action(async (from: string, options: Options.ImportOptions) => {
      const { runImport } = await import('../runs/ledger/run-import');
      await runImport(from, options, context);
    });
  addLedgerOptions(group.command('backup').description(verbs.backup), words)
    .addOption(new Option('--out <file>', own.backupOut).makeOptionMandatory())
    .action(async (options: Options.BackupOptions) => {
      const { runBackup } = await import('../runs/ledger/run-backup');
      await runBackup(options, context);
    });
  const restoring = group.command('restore').description(verbs.restore).argument('<backup>', args.backup);
  addActOptions(addLedgerOptions(restoring, words), words)
    .addOption(new Option('--even-if-newer', own.evenIfNewer).default(false))
    .action(async (backup: string, options: Options.RestoreOptions) => {
      const { runRestore } = await import('../runs/ledger/run-backup');
      await runRestore(backup, options, context);
    });
}

function addRegister(group: Group, context: VerbContext): void {
  const { words } = context;
  const { verbs, options: own, arguments: args } = ledgerWords(words.language);
  const from = (): Option => new Option('--from <yyyy-mm>', own.from).argParser(periodOf).makeOptionMandatory();
  const register = group.command('register').description(verbs.register).argument('<file>', args.register);
  addActOptions(addLedgerOptions(register, words), words)
    .addOption(new Option('--create', own.create).default(false))
    .addOption(from())
    .addOption(new Option('--partial', own.partial).default(false))
    .addOption(new Option('--source <text>', own.source))
    .action(async (file: string, options: Options.RegisterOptions) => {
      const { runRegister } = await import('../runs/ledger/run-register');
      await runRegister(file, options, context);
    });
  addActOptions(addLedgerOptions(group.command('merger').description(verbs.merger), words), words)
    .addOption(new Option('--enterprise <who>', own.enterprise).makeOptionMandatory())
    .addOption(new Option('--into <who>', own.into).makeOptionMandatory())
    .addOption(from())
    .addOption(new Option('--source <text>', own.source))
    .action(async (options: Options.MergerOptions) => {
      const { runMerger } = await import('../runs/ledger/run-merger');
      await runMerger(options, context);
    });
}

function addMarks(group: Group, context: VerbContext): void {
  const { words } = context;
  const { verbs, options: own } = ledgerWords(words.language);
  for (const act of ['sent-back', 'withdraw'] as const) {
    addActOptions(addLedgerOptions(group.command(act).description(verbs[act]), words), words)
      .addOption(
        new Option('--period <yyyy-mm>', cliWords(words.language).options.period)
          .argParser(periodOf)
          .makeOptionMandatory(),
      )
      .addOption(new Option('--enterprise <who>', own.enterprise).makeOptionMandatory())
      .addOption(new Option('--form <form>', own.form))
      .action(async (options: Options.MarkOptions) => {
        const { runMark } = await import('../runs/ledger/run-mark');
        await runMark(act, options, context);
      });
  }
}

/** `shenbao ledger …`: what is done with a ledger besides taking returns in. */
export const ledgerVerb: Verb = (parent, context) => {
  const group = parent.command('ledger').description(ledgerWords(context.words.language).verbs.ledger);
  addReading(group, context);
  addCalls(group, context);
  addTransfer(group, context);
  addRegister(group, context);
  addMarks(group, context);
};
