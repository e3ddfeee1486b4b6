/** A value of a table as it is shown: a number, a text, or null where it is missing. */
export type ShownValue = string | number | null;
