/** Characters of the name of a sheet that Excel keeps. */
export const SHEET_NAME_LENGTH = 31;
