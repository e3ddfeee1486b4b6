/** A formula with what it comes to, so that it can be compared with what core computed before it is written. */
export interface Expression {
  readonly text: string;
  readonly value: number;
  /** how tightly it holds together: 1 a sum, 2 a product, 3 a cell or a call */
  readonly bind: 1 | 2 | 3;
}

export const cellRef = (text: string, value: number): Expression => ({ text, value, bind: 3 });
export const constant = (value: number): Expression => ({ text: String(value), value, bind: value < 0 ? 1 : 3 });

const within = (one: Expression, least: number): string => (one.bind < least ? `(${one.text})` : one.text);

export const minus = (a: Expression, b: Expression): Expression => ({
  text: `${a.text}-${within(b, 2)}`,
  value: a.value - b.value,
  bind: 1,
});
export const plus = (a: Expression, b: Expression): Expression => ({
  text: `${a.text}+${b.text}`,
  value: a.value + b.value,
  bind: 1,
});
export const times = (a: Expression, b: Expression): Expression => ({
  text: `${within(a, 2)}*${within(b, 3)}`,
  value: a.value * b.value,
  bind: 2,
});
export const over = (a: Expression, b: Expression): Expression => ({
  text: `${within(a, 2)}/${within(b, 3)}`,
  value: a.value / b.value,
  bind: 2,
});
export const squareRoot = (a: Expression): Expression => ({
  text: `SQRT(${a.text})`,
  value: Math.sqrt(a.value),
  bind: 3,
});
/** A hundred times: percent and points. */
export const hundredfold = (a: Expression): Expression => times(a, constant(100));
