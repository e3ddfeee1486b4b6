import type { FormDefinition } from '../model/form';
import { unitOf } from '../model/unit';

/** Two rows whose values differ by less than this factor, now and then, are nearly one fact (01 and 03). */
const COPY = 1.3;

function alike(a: number, b: number): boolean {
  return a > 0 && b > 0 && a < b * COPY && b < a * COPY;
}

/**
 * One money row for each independent fact of a form: parts (其中) and near copies of an earlier row are left out,
 * so that one fact has one vote.
 * @returns positions of items that have a value now and then
 * @source methods.md §4
 */
export function factsOf(
  form: FormDefinition,
  now: (item: number) => number,
  then: (item: number) => number,
): readonly number[] {
  const facts: number[] = [];
  const voting = new Set<string>();
  form.items.forEach((item, index) => {
    if (unitOf(item.unit).dimension !== 'money' || !(now(index) > 0 && then(index) > 0)) return;
    if (item.partOf !== undefined && voting.has(item.partOf)) return;
    if (facts.some((fact) => alike(now(fact), now(index)) && alike(then(fact), then(index)))) return;
    facts.push(index);
    voting.add(item.code);
  });
  return facts;
}
