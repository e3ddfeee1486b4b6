import type { Refusal } from '../../../core/model/refusal';
import type { PostedBook } from './posted-book';

/** Asks the worker to read one file. */
export interface OpenAsked {
  readonly file: Blob;
  readonly name: string;
}

/** What came of it. */
export type OpenAnswer = { readonly book: PostedBook } | { readonly refusal: Refusal };
