/** The 120 rules and the made-up columns of the rule benches: shapes of real relations over 30 columns. */

export const COLUMNS = 30;
const RULES = 120;

/** A small generator of our own, so that every run measures the same numbers. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Pick = () => string;

const SHAPES: readonly ((c: Pick) => string)[] = [
  (c) => `${c()} <= ${c()}`,
  (c) => `abs(${c()} - ${c()}) <= 0.05 * ${c()}`,
  (c) => `${c()} + ${c()} + ${c()} == ${c()}`,
  (c) => {
    const base = c();
    return `${base} > 0 ? (${c()} - ${base}) / ${base} <= 0.5 : true`;
  },
  (c) => {
    const [a, b] = [c(), c()];
    return `${a} / ${b} >= 0.6 and ${a} / ${b} <= 1.4`;
  },
  (c) => `not (${c()} == 1) or ${c()} > 0`,
  (c) => `0 <= ${c()} <= ${c()}`,
  (c) => `${c()} - ${c()} + ${c()} - ${c()} >= 0`,
  (c) => `${c()} >= 0`,
  (c) => `max(${c()}, ${c()}) <= 2 * ${c()}`,
  (c) => `${c()} / ${c()} <= 1.2 * ${c()} / ${c()}`,
  (c) => `${c()} == 0 or ${c()} > 0 and ${c()} > 0`,
];

export function ruleTexts(): readonly string[] {
  const random = seeded(7);
  const pick: Pick = () => `c${String(Math.floor(random() * COLUMNS))}`;
  return Array.from({ length: RULES }, (_, i) => SHAPES[i % SHAPES.length]!(pick));
}

/** Columns of numbers of very different size, 5 % missing, some zeros and ones. */
export function columnsOf(rows: number): readonly Float64Array[] {
  const random = seeded(11);
  return Array.from({ length: COLUMNS }, (_, column) =>
    Float64Array.from({ length: rows }, () => {
      const kind = random();
      if (kind < 0.05) return NaN;
      if (kind < 0.1) return kind < 0.08 ? 0 : 1;
      return Math.round(Math.exp(6 + random() * 4) * (1 + column / COLUMNS));
    }),
  );
}
