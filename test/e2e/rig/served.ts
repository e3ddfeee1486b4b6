/** Where the pages of the tests are, as the global setup left it. */
export interface Served {
  /** origin of the pages that play Excel */
  readonly pages: string;
  /** origin of the add-in; `/probe/` is a bare one, `/officejs/` the unmodified client */
  readonly addin: string;
  /** the page without Excel: the folder over https and over http (addresses that end in a slash), and the single file */
  readonly page: { readonly https: string; readonly http: string; readonly file: string };
  /** why one of them could not be built, in words; null = it is there */
  readonly problems: { readonly pages: string | null; readonly addin: string | null; readonly page: string | null };
}

export function served(): Served {
  const text = process.env.SHENBAO_STUDIO;
  if (!text)
    throw new Error('SHENBAO_STUDIO is not set: run these tests with jest, whose global setup serves the pages');
  return JSON.parse(text) as Served;
}
