/** A text in the two languages of the product. Packs carry these; core never writes prose of its own. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}
