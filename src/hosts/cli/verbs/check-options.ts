import { cliWords } from '../../../locales/cli-words';
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { Option } from 'commander';
import { parsePeriod, type Period } from '../../../core/model/period';
import { RULE_CLASSES, type Audience, type RuleClass } from '../../../core/model/rule';
import { ledgerWords } from '../../../locales/ledger-words';
import type { Words } from '../../../locales/words';
import { UsageError } from '../frame/usage-error';

export const FORMATS = ['text', 'json', 'csv', 'junit', 'html', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckOptions {
  readonly pack: string;
  readonly period: Period;
  /** rules of one's own beside those of the pack */
  readonly rules?: string;
  readonly register?: string;
  readonly previous: readonly string[];
  /** ledger whose filings and register are used */
  readonly ledger?: string;
  readonly format: Format;
  readonly out?: string;
  readonly jobs: number;
  readonly failOn: RuleClass;
  readonly audience: Audience;
  readonly verbose: boolean;
  readonly quiet: boolean;
  /** folder for marked copies of failed workbooks */
  readonly annotate?: string;
  readonly annotateFrom: RuleClass;
}

/** Reads `--period`. @throws UsageError `bad-period` */
export function periodOf(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new UsageError('bad-period', { value: text });
  return parsed;
}

/** Most worker threads that may be asked for. */
const MOST_JOBS = 256;

/** Reads `--jobs`. @throws UsageError `bad-value` */
export function jobsOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > MOST_JOBS) {
    throw new UsageError('bad-value', { option: '--jobs', value: text, allowed: `1–${String(MOST_JOBS)}` });
  }
  return count;
}

/** The language is read before parsing (see main.ts); the option is declared so that it is checked and helped. */
export function langOption(words: Words): Option {
  return new Option('--lang <language>', cliWords(words.language).options.lang).choices(['zh-CN', 'en']);
}

/** `--previous`, which may be repeated. */
export function previousOption(description: string): Option {
  return new Option('--previous <folder>', description)
    .argParser((folder: string, before: string[]) => [...before, folder])
    .default([]);
}

export function packOption(words: Words): Option {
  return new Option('--pack <pack>', cliWords(words.language).options.pack).default('haikou');
}

export function addCheckOptions(command: Command, words: Words): Command {
  const text = cliWords(words.language).options;
  return command
    .addOption(packOption(words))
    .addOption(new Option('--period <yyyy-mm>', text.period).argParser(periodOf).makeOptionMandatory())
    .addOption(new Option('--rules <file>', text.rules))
    .addOption(new Option('--register <file>', text.register))
    .addOption(previousOption(text.previous))
    .addOption(new Option('--ledger <file>', ledgerWords(words.language).options.checkLedger))
    .addOption(new Option('--format <format>', text.format).choices(FORMATS).default('text'))
    .addOption(new Option('--out <file>', text.out))
    .addOption(langOption(words))
    .addOption(new Option('--jobs <n>', text.jobs).argParser(jobsOf).default(availableParallelism()))
    .addOption(new Option('--fail-on <class>', text.failOn).choices(RULE_CLASSES).default('mandatory'))
    .addOption(new Option('--audience <audience>', text.audience).choices(['enterprise', 'office']).default('office'))
    .addOption(new Option('--annotate <folder>', text.annotate))
    .addOption(new Option('--annotate-from <class>', text.annotateFrom).choices(RULE_CLASSES).default('verify'))
    .addOption(new Option('--verbose', text.verbose).default(false))
    .addOption(new Option('--quiet', text.quiet).default(false));
}
