/** What can be wrong with a worksheet of rules. Words for each code are in locales. */
export type WorksheetProblemCode =
  | 'no-rules'
  | 'column-missing'
  | 'column-twice'
  | 'blank'
  | 'formula'
  | 'error-value'
  | 'too-long'
  | 'not-an-id'
  | 'id-twice'
  | 'id-in-pack'
  | 'not-a-class'
  | 'not-an-audience'
  | 'not-a-level'
  | 'unknown-form'
  | 'bad-example'
  | 'too-many-rows';

/** One mistake: the cell it stands in, and facts for the message. */
export interface WorksheetProblem {
  readonly code: WorksheetProblemCode;
  readonly sheet: string;
  /** `C5`; '' for the sheet as a whole */
  readonly cell: string;
  readonly facts: Readonly<Record<string, string | number>>;
}
