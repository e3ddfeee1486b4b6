import * as v from 'valibot';
import type { CallBinding } from '../../../core/explanations/call-binding';
import { formatPeriod, parsePeriod } from '../../../core/model/period';

const Text = v.pipe(v.string(), v.maxLength(2_000));
const Binding = v.strictObject({
  v: v.literal(1),
  period: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  pack: Text,
  filer: v.pipe(Text, v.regex(/^(code|name) ./u)),
  /** fingerprint, rule, form, cell, subject, 1 = may be explained */
  asked: v.pipe(
    v.array(v.strictTuple([v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)), Text, Text, Text, Text, v.picklist([0, 1])])),
    v.maxLength(100),
  ),
});

/** What a row is about, as one text of its last column. */
export function bindingText({ period, pack, filer, asked }: CallBinding): string {
  const bound: v.InferOutput<typeof Binding> = {
    v: 1,
    period: formatPeriod(period),
    pack,
    filer,
    asked: asked.map(({ fingerprint, rule, form, cell, subject, explainable }) => [
      ...([fingerprint, rule, form, cell, subject] as const),
      explainable ? 1 : 0,
    ]),
  };
  return JSON.stringify(bound);
}

/** Reads it back. A text that is not exactly such a one is damaged: it is not guessed what it meant. */
export function bindingOf(text: string): CallBinding | 'missing' | 'damaged' {
  if (text.trim() === '') return 'missing';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'damaged';
  }
  const read = v.safeParse(Binding, value);
  if (!read.success) return 'damaged';
  const { period, pack, filer, asked } = read.output;
  return {
    ...{ period: parsePeriod(period)!, pack, filer },
    asked: asked.map(([fingerprint, rule, form, cell, subject, may]) => ({
      ...{ fingerprint, rule, form, cell, subject, explainable: may === 1 },
    })),
  };
}
