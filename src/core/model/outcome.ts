/** What a rule came to. Nothing is skipped silently, and a broken rule is never a pass. */
export type Outcome =
  | { readonly state: 'holds' }
  | { readonly state: 'fails' }
  | {
      readonly state: 'undecided';
      readonly operands: readonly string[];
      readonly why: 'missing' | 'base-is-zero' | 'unreadable';
    }
  | { readonly state: 'broken'; readonly why: string };

/** Three-valued logic as numbers, for hot paths: 1 true, 0 false, NaN undecided. */
export type Truth = number;
