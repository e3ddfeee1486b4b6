import { cliWords } from '../../../locales/cli-words';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { printable } from '../../../adapters/reports/text/printable';
import { writeTemplate } from '../../../adapters/write-return/template/write-template';
import { formatPeriod } from '../../../core/model/period';
import { registerOf } from '../../../core/reading/register-list';
import { fill } from '../../../locales/fill';
import type { CheckSettings } from '../../batch/check-settings';
import { listItems } from '../batch/list-items';
import { loadRegister } from '../batch/load-register';
import { lookAtAll } from '../batch/look-at-all';
import { historyOf } from '../../batch/history-of';
import { Progress } from '../frame/progress';
import { cannotWrite } from '../frame/cannot-write';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { writeOut } from '../frame/write-out';
import { loadPack } from '../load-pack';
import { chooseForms } from '../template/choose-forms';
import { LastYearFilings } from '../template/last-year-filings';
import { ordersOf } from '../template/orders';
import type { NamedOrder } from '../template/orders';
import type { TemplateOptions } from '../verbs/template-options';

/** Earlier filings, read as `check` reads them. */
async function readEarlier(settings: CheckSettings, options: TemplateOptions, { io, words }: VerbContext) {
  const { items } = await listItems(options.previous, io.cwd);
  const progress = new Progress(io, cliWords(words.language).reading, items.length, options.quiet);
  try {
    const outcomes = await lookAtAll(items, settings, {
      jobs: options.jobs,
      check: false,
      signal: io.signal,
      onStep: () => {
        progress.step();
      },
    });
    return historyOf(outcomes, options.period, settings.pack).lastYear;
  } finally {
    progress.end();
  }
}

/** @throws UsageError `file-exists` before anything is written, `cannot-write` */
async function writeAll(orders: readonly NamedOrder[], folder: string, signal: AbortSignal): Promise<void> {
  const taken = orders.find(({ file }) => existsSync(path.join(folder, file)));
  if (taken) throw new UsageError('file-exists', { value: path.join(folder, taken.file) });
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  for (const { file, order } of orders) await writeOut(path.join(folder, file), writeTemplate(order), signal);
}

/** Runs `shenbao template`: a workbook for each enterprise of the register that has to file in the month. */
export async function runTemplate(asked: string, options: TemplateOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const { period } = options;
  const pack = await loadPack(options.pack, io.cwd);
  const forms = chooseForms(pack.forms, asked, period);
  const entries = await loadRegister(options.register, io, words);
  const bare: CheckSettings = { pack, period, register: null, history: { previous: [], lastYear: [] } };
  const records = await readEarlier(bare, options, context);
  const register = registerOf(entries);
  const lastYear = new LastYearFilings(records, pack.forms, register);
  const orders = ordersOf(pack, forms, period, register, lastYear, options.documentNumber ?? null);
  if (orders.length === 0) throw new UsageError('no-enterprise-due', { period: formatPeriod(period) });
  await writeAll(orders, path.resolve(io.cwd, options.out), io.signal);
  const unnumbered = forms.some((form) => form.documentNumber === undefined);
  if (options.documentNumber === undefined && unnumbered && !options.quiet)
    io.err(`${cliWords(words.language).template.noDocumentNumber}\n`);
  const filled = orders.filter(({ order }) => order.forms.some((form) => form.lastYear !== null)).length;
  const told = [
    fill(cliWords(words.language).template.written, {
      count: orders.length,
      forms: forms.map((form) => form.id).join(words.terms.separator),
      period: formatPeriod(period),
      out: options.out,
    }),
    ...(filled > 0 ? [fill(cliWords(words.language).template.lastYear, { count: filled })] : []),
  ];
  io.out(`${told.map(printable).join('\n')}\n`);
}
