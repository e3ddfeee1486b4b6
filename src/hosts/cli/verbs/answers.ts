import { Option } from 'commander';
import { answerWords } from '../../../locales/answer-words';
import { listFormatOption } from '../frame/format-option';
import type { Verb } from '../frame/verb';
import { addActOptions, addLedgerOptions } from '../ledger/ledger-options';
import type { AnswersOptions } from '../runs/run-answers';
import { periodOf } from './check-options';

/** `shenbao answers <filled call list> --ledger <file>`: calls and answers into the ledger. */
export const answersVerb: Verb = (parent, context) => {
  const { words } = context;
  const own = answerWords(words.language);
  const command = parent.command('answers').description(own.verb).argument('<file>', own.arguments.file);
  addActOptions(addLedgerOptions(command, words), words)
    .addOption(new Option('--period <yyyy-mm>', own.options.period).argParser(periodOf))
    .addOption(listFormatOption(words))
    .action(async (file: string, options: AnswersOptions) => {
      const { runAnswers } = await import('../runs/run-answers');
      await runAnswers(file, options, context);
    });
};
