/** Edit distance (insert, delete, replace, swap two neighbours), or `limit + 1` when it is larger than that. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      let value = Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (swapped) value = Math.min(value, (twoAbove[j - 2] ?? 0) + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    // a swap reaches two rows back, so the row before must be beyond the limit as well
    if (least > limit && Math.min(...above) > limit) return limit + 1;
    twoAbove = above;
    above = row;
  }
  return above[b.length] ?? limit + 1;
}

/** Names come from files: of long or many ones only a part is looked at. */
const LONGEST = 40;
const MOST_CANDIDATES = 1000;

/**
 * Names that look like a misspelled one, the nearest first: for 'did you mean'.
 * At most a third of the letters may differ; a name that contains the other, or is contained, is near too.
 */
export function nearNames(name: string, known: Iterable<string>, most = 3): readonly string[] {
  const wanted = name.slice(0, LONGEST).toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const scored: { name: string; score: number }[] = [];
  let looked = 0;
  for (const candidate of known) {
    if ((looked += 1) > MOST_CANDIDATES) break;
    const folded = candidate.slice(0, LONGEST).toLowerCase();
    const contained = wanted.length > 1 && folded.length > 1 && (folded.includes(wanted) || wanted.includes(folded));
    const score = Math.min(distance(wanted, folded, limit), contained ? limit : limit + 1);
    if (score <= limit) scored.push({ name: candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return scored.slice(0, most).map((entry) => entry.name);
}
