/**
 * Marks are conditional formats, so that a user's own fills, fonts and borders stay as they are. Their formula is
 * always true and says whose they are: by it they are found again, also after a crash, and nothing else is removed.
 */
export const SIGNATURE = '=N("shenbao mark")=0';

/** Marks found, with the sheet each is on. */
export type Found = readonly { readonly format: Excel.ConditionalFormat; readonly sheet: string }[];

/** Conditional formats of ours on any sheet: two syncs after the list of sheets. */
export async function ours(context: Excel.RequestContext): Promise<Found> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const lists = worksheets.items.map(({ name }) => {
    const formats = worksheets.getItem(name).getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return { sheet: name, formats };
  });
  await context.sync();
  const custom = lists.flatMap(({ sheet, formats }) =>
    formats.items.filter(({ type }) => type === 'Custom').map((format) => ({ sheet, format })),
  );
  for (const { format } of custom) format.custom.rule.load('formula');
  if (custom.length > 0) await context.sync();
  return custom.filter(({ format }) => format.custom.rule.formula === SIGNATURE);
}
