import { cliWords } from '../../locales/cli-words';
import { CommanderError, type Command } from 'commander';
import { printable } from '../../adapters/reports/text/printable';
import { fill } from '../../locales/fill';
import { isLanguage, languageOf, type Language } from '../../locales/language';
import { wordsFor } from '../../locales/words';
import type { CliIo } from './frame/cli-io';
import { usageErrorOf } from './frame/commander-errors';
import { ExitCode, type ExitCodeValue } from './frame/exit-code';
import { processIo } from './frame/process-io';
import { buildProgram } from './frame/program';
import { UsageError } from './frame/usage-error';
import { usageWords } from './frame/usage-words';

/** The language must be known before options are parsed, since help and errors are written in it. */
function languageFor(argv: readonly string[], env: CliIo['env']): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = at < 0 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]!.slice('--lang='.length);
  return asked !== undefined && isLanguage(asked) ? asked : languageOf(env);
}

/** The verb that was called, with its own verb where it has some: its help tells the options. @example ['ledger', 'history'] */
function verbOf(argv: readonly string[], commands: readonly Command[]): string[] {
  const verb = commands.find((command) => command.name() === argv[0]);
  return verb ? [verb.name(), ...verbOf(argv.slice(1), verb.commands)] : [];
}

/**
 * Runs one command.
 * @param argv the arguments after the program's name
 * @returns the exit code; never throws and never ends the process
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCodeValue> {
  const language = languageFor(argv, io.env);
  const words = wordsFor(language);
  let code: ExitCodeValue = ExitCode.clean;
  const program = buildProgram({ io, language, words, exit: (value) => void (code = value) });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    const usage = error instanceof CommanderError ? usageErrorOf(error) : error;
    if (usage === null) return ExitCode.clean;
    if (usage instanceof UsageError) {
      io.err(usageWords(usage, language, ['shenbao', ...verbOf(argv, program.commands)].join(' ')));
      return ExitCode.usage;
    }
    if (io.signal.aborted) {
      io.err(`${cliWords(words.language).interrupted}\n`);
      return ExitCode.interrupted;
    }
    const detail = error instanceof Error ? error.message : String(error);
    io.err(`${printable(fill(cliWords(words.language).internal, { detail }))}\n`);
    return ExitCode.usage;
  }
}

/** Runs the process's own command line and sets its exit code. */
export function runAsProgram(): void {
  void runCli(process.argv.slice(2), processIo()).then((code) => {
    process.exitCode = code;
  });
}
