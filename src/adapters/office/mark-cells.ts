import { hostFailure, type HostFailure } from '../../core/host/host-failure';
import type { CellMark, HostAnswer } from '../../core/host/workbook-host';
import type { RuleClass } from '../../core/model/rule';
import { inExcel } from './in-excel';
import { marksBySheet } from './marks-by-sheet';
import { ours, SIGNATURE } from './our-marks';

const FILL: Readonly<Record<RuleClass, string>> = { mandatory: '#FFC7CE', verify: '#FFEB9C', hint: '#DDEBF7' };
const FONT: Readonly<Record<RuleClass, string>> = { mandatory: '#9C0006', verify: '#7F6000', hint: '#1F4E79' };

/** Addresses of a list that Excel takes in one call (8,192 characters). */
const MOST_IN_LIST = 400;
const MOST_MARKS = 10_000;

/** Sheets where formats may not be changed, by the protection that the user set. */
async function closedSheets(context: Excel.RequestContext, names: readonly string[]): Promise<ReadonlySet<string>> {
  const sheets = names.map((name) => {
    const { protection } = context.workbook.worksheets.getItem(name);
    protection.load('protected,options');
    return { name, protection };
  });
  await context.sync();
  const closed = sheets.filter(
    ({ protection }) =>
      protection.protected && (protection.options as { allowFormatCells?: boolean } | null)?.allowFormatCells !== true,
  );
  return new Set(closed.map(({ name }) => name));
}

function add(sheet: Excel.Worksheet, addresses: readonly string[], cls: RuleClass): void {
  for (let at = 0; at < addresses.length; at += MOST_IN_LIST) {
    const areas = sheet.getRanges(addresses.slice(at, at + MOST_IN_LIST).join(','));
    const format = areas.conditionalFormats.add('Custom');
    format.custom.rule.formula = SIGNATURE;
    format.custom.format.fill.color = FILL[cls];
    format.custom.format.font.color = FONT[cls];
  }
}

/**
 * Replaces all marks of ours by these. Requests do not grow with the number of marks.
 * @returns `protected` with the sheet where some could not be set; marks of the other sheets are set
 */
export async function markCells(marks: readonly CellMark[]): Promise<HostAnswer> {
  if (marks.length > MOST_MARKS) return hostFailure('too-large', { detail: `${String(marks.length)} marks` });
  return await inExcel(async (context): Promise<HostAnswer> => {
    for (const { format } of await ours(context)) format.delete();
    const sheets = marksBySheet(marks);
    const closed = await closedSheets(context, [...sheets.keys()]);
    for (const [name, classes] of sheets) {
      if (closed.has(name)) continue;
      const sheet = context.workbook.worksheets.getItem(name);
      for (const [cls, addresses] of classes) add(sheet, addresses, cls);
    }
    await context.sync();
    const [first] = closed;
    return first === undefined ? null : hostFailure('protected', { at: { sheet: first } });
  });
}

/** Removes every mark of ours, also of an earlier session; nothing else. */
export async function unmarkCells(): Promise<HostAnswer> {
  return await inExcel(async (context) => {
    for (const { format } of await ours(context)) format.delete();
    await context.sync();
    return null;
  });
}

export async function hasMarks(): Promise<boolean | HostFailure> {
  return await inExcel(async (context) => (await ours(context)).length > 0);
}
