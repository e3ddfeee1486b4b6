/** Rows of records in one sheet: Excel has 1,048,576, the first holds the headings. */
export const MOST_RECORDS = 1_048_575;

/** UTF-16 units of a text kept in one cell; Excel holds 32,767. A longer one is kept in pieces on a sheet of its own. */
export const LONGEST_PIECE = 32_000;

/** Cells of a whole workbook that our own reader and Excel open without trouble: some years of a zone. A bigger ledger goes out as files. */
export const MOST_CELLS = 5_000_000;

/** Sheets that say what the others hold. */
export const DICTIONARY = 'tables';
export const LONG_TEXTS = 'long_texts';
