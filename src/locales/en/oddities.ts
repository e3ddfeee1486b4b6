import type { SameKeys } from '../shape';
import type * as zh from '../zh-CN/oddities';

export const oddities: SameKeys<typeof zh.oddities> = {};
