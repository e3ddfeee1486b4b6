import type { FlatColumn } from '../../../../core/model/flat-table';
import { MOST_BANDS, MOST_POINTS, type Band, type OutlierPoints } from './outlier-messages';
import { flagsOf, type OutliersKept } from './outliers-kept';

const NO_FIGURES = new Float64Array(0);
const figuresOf = (column: FlatColumn | undefined): Float64Array =>
  column?.kind === 'number' ? column.values : NO_FIGURES;

/** Records that took part, group beside group in the order of the list. */
function takingPart({ table, result, order, placeOf }: OutliersKept, place: number | null) {
  const left = new Uint8Array(table.rowCount);
  for (const { record } of result.excluded) left[record] = 1;
  const ends = new Int32Array(order.length + 1);
  const wanted = (record: number): boolean =>
    left[record] === 0 && (place === null || placeOf[result.groupOf[record]!] === place);
  for (let record = 0; record < table.rowCount; record++) {
    if (wanted(record)) ends[placeOf[result.groupOf[record]!]! + 1]!++;
  }
  for (let at = 1; at < ends.length; at++) ends[at]! += ends[at - 1]!;
  const records = new Int32Array(ends[ends.length - 1]!);
  const next = ends.slice();
  for (let record = 0; record < table.rowCount; record++) {
    if (wanted(record)) records[next[placeOf[result.groupOf[record]!]!]!++] = record;
  }
  return { records, ends };
}

/** Fences of groups side by side. */
function bandsOf({ result, order }: OutliersKept, ends: Int32Array): Band[] {
  const bands: Band[] = [];
  for (let place = 0; place < order.length && bands.length < MOST_BANDS; place++) {
    const { bounds } = result.groups[order[place]!]!;
    const [from, to] = [ends[place]!, ends[place + 1]!];
    if (bounds && to > from) bands.push({ from: from + 0.5, to: to + 0.5, low: bounds[0], high: bounds[1] });
  }
  return bands;
}

/** The picture of what was found, of all groups or of one. */
export function pointsOf(kept: OutliersKept, place: number | null): OutlierPoints {
  const { table, asked } = kept;
  const current = figuresOf(table.columns[asked.current]);
  const previous = asked.previous === null ? null : figuresOf(table.columns[asked.previous]);
  const { records, ends } = takingPart(kept, place);
  const flags = flagsOf(kept, place);
  // 0 = not flagged, else its place in the list and one more
  const flagAt = new Int32Array(table.rowCount);
  flags.forEach(({ record }, at) => void (flagAt[record] = at + 1));
  const xOf = (record: number, index: number): number => (previous ? previous[record]! : index + 1);

  let others = 0;
  let unplaced = 0;
  let flaggedCount = 0;
  for (const record of records) {
    if (!(current[record]! > 0)) unplaced++;
    else if (flagAt[record]! > 0) flaggedCount++;
    else others++;
  }
  const drawn = Math.min(others, MOST_POINTS);
  const [x, y] = [new Float64Array(drawn), new Float64Array(drawn)];
  const flagged: { at: number; x: number; y: number }[] = [];
  let seen = 0;
  let put = 0;
  records.forEach((record, index) => {
    const figure = current[record]!;
    if (!(figure > 0)) return;
    if (flagAt[record]! > 0) {
      flagged.push({ at: flagAt[record]! - 1, x: xOf(record, index), y: figure });
      return;
    }
    // evenly thinned: the point that steps over the next whole number is drawn
    if (Math.floor((++seen * drawn) / others) === put) return;
    x[put] = xOf(record, index);
    y[put++] = figure;
  });
  flagged.sort((a, b) => a.at - b.at);
  const shown = flagged.slice(0, Math.min(flaggedCount, MOST_POINTS));
  return {
    x,
    y,
    others,
    flaggedX: Float64Array.from(shown, (one) => one.x),
    flaggedY: Float64Array.from(shown, (one) => one.y),
    strong: Uint8Array.from(shown, ({ at }) => +flags[at]!.strong),
    at: Int32Array.from(shown, ({ at }) => at),
    unplaced,
    bands: previous ? [] : bandsOf(kept, ends),
  };
}
