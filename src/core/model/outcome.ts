/** Three-valued logic as numbers, for hot paths: 1 true, 0 false, NaN undecided. */
export type Truth = number;
