import { parseRecords } from './csv-records';

/** In order of preference where two fit equally well. */
export const SEPARATORS: readonly string[] = [',', '\t', ';', '，', '|'];

const SAMPLE_CHARACTERS = 1 << 16;
const SAMPLE_RECORDS = 30;

/**
 * The separator under which the first records agree best on a number of fields above one; ',' where none divides them.
 * A record that the sample cuts short is not counted.
 */
export function detectSeparator(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best = { separator: ',', agreeing: 0, width: 1 };
  for (const separator of SEPARATORS) {
    const { agreeing, width } = agreement(widths(sample, separator, sample.length < text.length));
    const better = agreeing > best.agreeing || (agreeing === best.agreeing && width > best.width);
    if (width > 1 && better) best = { separator, agreeing, width };
  }
  return best.separator;
}

function widths(sample: string, separator: string, cut: boolean): number[] {
  const found: number[] = [];
  parseRecords(sample, separator, (fields) => {
    if (fields.length > 1 || fields[0] !== '') found.push(fields.length);
    return found.length <= SAMPLE_RECORDS;
  });
  if (cut && found.length > 1) found.pop();
  return found;
}

/** The most frequent width, and how many records have it. */
function agreement(all: readonly number[]): { agreeing: number; width: number } {
  const counts = new Map<number, number>();
  let best = { agreeing: 0, width: 1 };
  for (const width of all) {
    const agreeing = (counts.get(width) ?? 0) + 1;
    counts.set(width, agreeing);
    if (agreeing > best.agreeing) best = { agreeing, width };
  }
  return best;
}
