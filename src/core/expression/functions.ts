import type { FunctionName, When } from './tree';

interface Signature {
  readonly fn: FunctionName;
  readonly fewest: number;
  readonly most: number;
}

const MANY = 64;

const FUNCTIONS = new Map<string, Signature>();
const define = (fn: FunctionName, chinese: string, fewest: number, most: number): void => {
  const signature = { fn, fewest, most };
  FUNCTIONS.set(fn, signature).set(chinese, signature);
};
define('sum', '求和', 1, MANY);
define('count', '计数', 1, 1);
define('any', '任一', 1, 1);
define('all', '全部', 1, 1);
define('orZero', '空作零', 1, 1);
define('missing', '缺失', 1, 1);
define('abs', '绝对值', 1, 1);
define('min', '最小', 2, MANY);
define('max', '最大', 2, MANY);
define('round', '四舍五入', 1, 2);
define('log10', '常用对数', 1, 1);

const WHEN = new Map<string, When>([
  ['previous', 'previous'],
  ['上月', 'previous'],
  ['lastYear', 'lastYear'],
  ['上年', 'lastYear'],
]);

const CONDITIONALS = new Set(['if', '若']);
const COLUMNS = new Set(['col', '列']);

/** What a function name of a rule means; null when there is no such function. */
export type Meaning =
  | { readonly kind: 'function'; readonly signature: Signature }
  | { readonly kind: 'when'; readonly when: When }
  | { readonly kind: 'if' }
  | { readonly kind: 'column' };

export function meaningOf(name: string): Meaning | null {
  const signature = FUNCTIONS.get(name);
  if (signature) return { kind: 'function', signature };
  const when = WHEN.get(name);
  if (when) return { kind: 'when', when };
  if (CONDITIONALS.has(name)) return { kind: 'if' };
  return COLUMNS.has(name) ? { kind: 'column' } : null;
}

export const FUNCTION_NAMES: readonly string[] = [...FUNCTIONS.keys(), ...WHEN.keys(), ...CONDITIONALS, ...COLUMNS];
