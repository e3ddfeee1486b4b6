import { printable } from '../../../adapters/reports/text/printable';
import type { LedgerFiling } from '../../../core/model/ledger';
import type { Words } from '../../../locales/words';
import type { CliIo } from '../frame/cli-io';

/** Lines on stdout, safe for a terminal. */
export function say(lines: readonly string[], io: CliIo): void {
  io.out(lines.map((line) => `${printable(line)}\n`).join(''));
}

/** Who filed a return, in words: name and code, or the departments of the zone. */
export function filerWords({ filer, name }: Pick<LedgerFiling, 'filer' | 'name'>, words: Words): string {
  if (filer === 'zone') return words.report.zoneBooks;
  const code = /^code (.+)$/.exec(filer)?.[1];
  return [name, code].filter((part) => part !== undefined && part !== '').join(' ');
}
