import path from 'node:path';
import { isValidFor } from '../../../adapters/packs/form-for';
import { mailListCsv, statusCsv } from '../../../adapters/reports/ledger/status-csv';
import { statusHtml } from '../../../adapters/reports/ledger/status-html';
import { statusJson } from '../../../adapters/reports/ledger/status-json';
import type { StatusReport } from '../../../adapters/reports/ledger/status-report';
import { statusText } from '../../../adapters/reports/ledger/status-text';
import { statusOfPeriod } from '../../../core/ledger/status-of-period';
import { registerOf } from '../../../core/reading/register-list';
import { loadRegister } from '../batch/load-register';
import { ExitCode } from '../frame/exit-code';
import { paintFor } from '../frame/terminal-paint';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { writeOut } from '../frame/write-out';
import { registerOfLedger } from '../ledger/ledger-side';
import { isoDayOf } from '../ledger/who-and-when';
import { withLedger } from '../ledger/with-ledger';
import { loadPack } from '../load-pack';
import { refuseOutside } from '../validity';
import type { StatusOptions } from '../verbs/status-options';

function render(report: StatusReport, options: StatusOptions, { io, words }: VerbContext): string {
  if (options.mailList) return mailListCsv(report, words);
  switch (options.format) {
    case 'json':
      return `${JSON.stringify(statusJson(report), null, 2)}\n`;
    case 'csv':
      return statusCsv(report, words);
    case 'html':
      return statusHtml(report, words);
    case 'text':
      return statusText(report, words, { verbose: options.verbose, paint: paintFor(io, options.out !== undefined) });
  }
}

/** Runs `shenbao status`. What is missing is no error: the exit code is 0. */
export async function runStatus(options: StatusOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const { period, due: asked } = options;
  const pack = await loadPack(options.pack, io.cwd);
  await refuseOutside(pack, period);
  const forms = pack.forms.filter((form) => isValidFor(form, period));
  const stranger = [...asked.keys()].find((id) => !forms.some((form) => form.id === id));
  if (stranger !== undefined) {
    throw new UsageError('form-not-found', { value: stranger, allowed: forms.map(({ id }) => id).join(', ') });
  }
  const given = options.register === undefined ? null : await loadRegister(options.register, io, words);
  const report = await withLedger({ file: options.ledger, readOnly: true }, context, async (ledger) => {
    const entries = given ?? (await registerOfLedger(ledger, period, context));
    const status = statusOfPeriod({
      period,
      today: options.today ?? isoDayOf(new Date()),
      register: registerOf(entries ?? []),
      forms,
      filings: await ledger.filings({ period, history: true, status: 'any' }),
      calendar: pack.calendar ?? null,
      asked,
    });
    const { id, version } = pack;
    return { ledger: options.ledger, pack: { id, version }, status, hasRegister: entries !== null };
  });
  const text = render(report, options, context);
  if (options.out === undefined) io.out(text);
  else {
    await writeOut(path.resolve(io.cwd, options.out), text, io.signal);
    if (options.format !== 'text' || options.mailList) {
      io.out(statusText(report, words, { verbose: options.verbose, paint: paintFor(io, false) }));
    }
  }
  context.exit(ExitCode.clean);
}
