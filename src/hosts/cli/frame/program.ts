import { cliWords } from '../../../locales/cli-words';
import { Command } from 'commander';
import type { Words } from '../../../locales/words';
import { acceptVerb } from '../verbs/accept';
import { analyseVerb } from '../verbs/analyse';
import { answersVerb } from '../verbs/answers';
import { callsVerb } from '../verbs/calls';
import { checkVerb } from '../verbs/check';
import { compareVerb } from '../verbs/compare';
import { explanationsVerb } from '../verbs/explanations';
import { explainVerb } from '../verbs/explain';
import { formsVerb } from '../verbs/forms';
import { ledgerVerb } from '../verbs/ledger';
import { readVerb } from '../verbs/read';
import { rulesVerb } from '../verbs/rules';
import { sampleVerb } from '../verbs/sample';
import { statusVerb } from '../verbs/status';
import { submitVerb } from '../verbs/submit';
import { tableVerb } from '../verbs/table';
import { templateVerb } from '../verbs/template';
import { VERSION } from '../version';
import type { VerbContext } from './verb';

/** Help in the language asked for. */
function speak(command: Command, words: Words): void {
  const { headings, options } = cliWords(words.language);
  const titles = new Map([
    ['Usage:', headings.usage],
    ['Arguments:', headings.arguments],
    ['Options:', headings.options],
    ['Commands:', headings.commands],
  ]);
  command
    .helpOption('-h, --help', options.help)
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => titles.get(title) ?? title,
      optionDescription: (option) => {
        const extra = option.argChoices ? ` (${headings.choices}: ${option.argChoices.join(', ')})` : '';
        const value = option.defaultValue as unknown;
        const standard = typeof value === 'string' ? ` (${headings.default}: ${value})` : '';
        return option.description + extra + standard;
      },
    });
  for (const child of command.commands) speak(child, words);
}

/** The whole command line. Parsing ends in an exception for anything unusual; nothing calls process.exit. */
export function buildProgram(context: VerbContext): Command {
  const { words, io } = context;
  const program = new Command('shenbao')
    .description(cliWords(words.language).about)
    .version(VERSION, '--version', cliWords(words.language).options.version);
  for (const verb of [
    checkVerb,
    callsVerb,
    answersVerb,
    explanationsVerb,
    compareVerb,
    readVerb,
    tableVerb,
    rulesVerb,
    explainVerb,
    formsVerb,
    templateVerb,
    submitVerb,
    analyseVerb,
    acceptVerb,
    statusVerb,
    ledgerVerb,
    sampleVerb,
  ])
    verb(program, context);
  speak(program, words);
  quiet(program, io);
  return program;
}

/** Errors are thrown, not printed; help goes where reports go. Set on every command, since it is not inherited later. */
function quiet(command: Command, io: VerbContext['io']): void {
  command
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: () => undefined, outputError: () => undefined });
  for (const child of command.commands) quiet(child, io);
}
