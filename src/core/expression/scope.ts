import type { When } from './tree';

/** One value of a fixed slot: `frame.tables[source][slot]`. */
export interface CellTarget {
  readonly kind: 'cell';
  readonly source: number;
  readonly slot: number;
  /** printed unit; null = no unit is known, goes with any */
  readonly unit: string | null;
  /** decimals the form asks for; null = the value is exact, or its rounding is unknown */
  readonly decimals: number | null;
}

/** One column of a group of rows: `frame.groups[source].columns[column]`; allowed inside sum, count, any, all. */
export interface GroupTarget {
  readonly kind: 'group';
  readonly source: number;
  /** -1 = the rows themselves, as in `count(classes)` */
  readonly column: number;
  readonly type: 'number' | 'text';
  /** 'varying' = each row states its own unit: rows may be compared with numbers but not added up */
  readonly unit: string | 'varying' | null;
  readonly decimals: number | null;
}

/** A value that is not a cell of a form: `frame.scalars[index]`. Truth as 1, 0, NaN; text as a code of `TextCodes`. */
export interface ScalarTarget {
  readonly kind: 'scalar';
  readonly index: number;
  readonly type: 'number' | 'truth' | 'text';
  readonly unit: string | null;
  readonly decimals: number | null;
}

export type Target = CellTarget | GroupTarget | ScalarTarget;

export interface UnknownName {
  readonly kind: 'unknown';
  /** names that exist and look alike, the nearest first, for the message */
  readonly near: readonly string[];
  /** the name would be there in a return, but a table has no other filings */
  readonly onlyInReturns?: true;
  /** more than one thing has the name, so it says nothing */
  readonly repeated?: true;
}

/** Texts that rules compare with, as numbers: equality only. */
export interface TextCodes {
  /** the code of a text written in a rule, made if need be; -1 where the data cannot hold it */
  intern(text: string): number;
  /** the code of a text found in data, or -1 when no rule names it */
  find(text: string): number;
}

/** All that the rule language knows of the world: which names there are. */
export interface Scope {
  resolve(path: readonly string[], when: When): Target | UnknownName;
  readonly texts: TextCodes;
  /** whether a bare number in a rule is the code of an item (`301`), and so probably meant `r301` */
  isItemCode?(digits: string): boolean;
}

/** Text codes for rules over returns: what no rule names is all one code, so that data cannot make it grow. */
export function createTextCodes(): TextCodes {
  const codes = new Map<string, number>();
  return {
    intern(text) {
      const known = codes.get(text);
      if (known !== undefined) return known;
      codes.set(text, codes.size);
      return codes.size - 1;
    },
    find: (text) => codes.get(text) ?? -1,
  };
}
