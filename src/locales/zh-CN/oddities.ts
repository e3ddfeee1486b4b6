/** Messages of what was unusual about how a cell was filled or where an item was found. */
export const oddities = {} as const;
