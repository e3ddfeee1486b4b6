import type { CommanderError } from 'commander';
import { UsageError } from './usage-error';

/** What commander quotes in its message: `error: unknown option '--x'` → `--x`. */
function quoted(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? message.replace(/^error: /, '');
}

/** `option '--format <f>' argument 'x' is invalid. Allowed choices are a, b.` taken apart. */
function badValue(message: string): UsageError {
  const match = /'([^']*)'.*argument(?: value)? '([\s\S]*)' is invalid\.?(?: Allowed choices are (.*?)\.?)?\s*$/.exec(
    message,
  );
  if (!match) return new UsageError('other', { value: message.replace(/^error: /, '') });
  const option = match[1]!.replace(/^-\w, /, '').replace(/ .*$/, '');
  return new UsageError('bad-value', { option, value: match[2]!, allowed: match[3] ?? '—' });
}

/** `error: too many arguments for 'x'. Expected 1 argument but got 2.` taken apart. */
function excessArguments(message: string): UsageError {
  const match = /Expected (\d+) arguments? but got (\d+)/.exec(message);
  return new UsageError('excess-arguments', { expected: match?.[1] ?? '—', got: match?.[2] ?? '—' });
}

/** A commander error as one of ours; null when it only says that help or the version was shown. */
export function usageErrorOf(error: CommanderError): UsageError | null {
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null;
    case 'commander.help':
      return new UsageError('no-command');
    case 'commander.unknownCommand':
      return new UsageError('unknown-command', { value: quoted(error.message) });
    case 'commander.unknownOption':
      return new UsageError('unknown-option', { value: quoted(error.message) });
    case 'commander.missingArgument':
      return new UsageError('missing-argument', { value: quoted(error.message) });
    case 'commander.excessArguments':
      return excessArguments(error.message);
    case 'commander.optionMissingArgument':
      return new UsageError('option-needs-value', { value: quoted(error.message) });
    case 'commander.missingMandatoryOptionValue':
      return new UsageError('option-required', { value: quoted(error.message) });
    case 'commander.invalidArgument':
      return badValue(error.message);
    default:
      return new UsageError('other', { value: error.message.replace(/^error: /, '') });
  }
}
