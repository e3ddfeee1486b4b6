import type { HostRule } from './host-rule';
import { eventRules } from './rules/event-rules';
import { objectRules } from './rules/object-rules';
import { protectionRules } from './rules/protection-rules';
import { rangeRules } from './rules/range-rules';
import { valueRules } from './rules/value-rules';

/** Everything that we assume of Excel and that a page can find out by itself. */
export const hostRules: readonly HostRule[] = [
  ...valueRules,
  ...rangeRules,
  ...protectionRules,
  ...eventRules,
  ...objectRules,
];
