import type { Period } from '../model/period';
import type { FilerMention } from './filer-labels';

/** Place of something in one of the forms. */
export interface FormPlace {
  readonly form: number;
  readonly index: number;
}

/** Headings of the columns before the values. */
export type Stub = 'name' | 'code' | 'unit';

/** Everything reading wants to know about a text, found out once a text. */
export interface TextFacts {
  readonly text: string;
  /** folded as a label */
  readonly label: string;
  readonly items: readonly FormPlace[];
  readonly codes: readonly FormPlace[];
  readonly groups: readonly FormPlace[];
  readonly titles: readonly number[];
  /** forms whose number this is */
  readonly numbers: readonly number[];
  /** a form number of no form known here, as written */
  readonly foreignNumber: string | null;
  readonly heading: string | null;
  readonly stub: Stub | null;
  readonly unit: string | null;
  readonly filer: readonly FilerMention[];
  readonly period: Period | null;
  /** opens notes below a table, or a footer */
  readonly closes: boolean;
  /** the marks 甲 乙 丙 under the headings */
  readonly mark: boolean;
  /** 合计, 小计 … */
  readonly total: boolean;
}
