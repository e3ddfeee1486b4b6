import type { Place } from './tree';

/** A piece of a rule's text, spelled the way the parser wants it, with its place in the text as written. */
export interface Token extends Place {
  readonly kind: 'number' | 'text' | 'name' | 'sign';
  /** digits of a number, content of a text, a name, or a sign (`<=`, `and`, `(` …) */
  readonly spelling: string;
}

const LOGIC = new Map([
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
  ['且', 'and'],
  ['或', 'or'],
  ['非', 'not'],
]);

/** Words with a meaning of their own in the parser or the language it is written in: never names. */
const RESERVED = new Set(
  (
    'mod to in xor end null undefined NaN Infinity constructor prototype __proto__ __defineGetter__ ' +
    '__defineSetter__ __lookupGetter__ __lookupSetter__ hasOwnProperty isPrototypeOf propertyIsEnumerable ' +
    'toLocaleString toString valueOf arguments caller callee'
  ).split(' '),
);

/** The logical sign a word stands for: 且 is `and`; undefined for any other word. */
export const logicOf = (word: string): string | undefined => LOGIC.get(word);

export const isReserved = (word: string): boolean => RESERVED.has(word);

/** Whether a value can end with this token, so that a sign must follow. */
export const endsValue = (token: Token): boolean => token.kind !== 'sign' || token.spelling === ')';

/** Whether a value can begin with this token. */
export const startsValue = (token: Token): boolean => token.kind !== 'sign' || token.spelling === '(';
