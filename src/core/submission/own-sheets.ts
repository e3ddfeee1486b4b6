/** Sheets of a return that we may write to: explanations and the receipt. They are in every template. */
export const OWN_SHEETS = { explain: '说明', receipt: '回执' } as const;

export const OWN_SHEET_NAMES: ReadonlySet<string> = new Set(Object.values(OWN_SHEETS));

/** Whether we write that sheet: what stands there is no correction of the return. */
export const isOwnSheet = (sheet: string): boolean => OWN_SHEET_NAMES.has(sheet);

/** Cells of one of these sheets that are looked at; ours have a few hundred. */
export const MOST_OWN_CELLS = 20_000;
