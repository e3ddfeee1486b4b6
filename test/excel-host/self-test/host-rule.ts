/** One thing that we assume of Excel, with the value that we expect it to give. */
export interface HostRule {
  /** short, stable: `values.apostrophe` */
  readonly id: string;
  /** the rule in a sentence */
  readonly says: string;
  /** page of the documentation it is from, or 'assumed' */
  readonly source: string;
  /** requirement set it needs */
  readonly since: string;
  /** plain data, compared as JSON */
  readonly expected: unknown;
  /**
   * @param sheet an empty sheet of its own, deleted afterwards
   * @returns what this host gives
   */
  run(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<unknown>;
}

/** The code of the error that a piece of work ends in; 'none' when it succeeds. */
export async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'none';
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    return typeof code === 'string' ? code : String(error);
  }
}
