import type { CellRef } from '../model/cell';
import type { FindingValue } from '../model/finding';
import type { Filing } from '../model/filing';
import type { FormLayout } from './form-layout';
import { tableSource } from './layout';
import { codeAt, placeName, readingAt, unitAt, type Place } from './place';
import type { ReturnFrame } from './return-frame';

/** A figure behind a finding, as received, with its cell. */
export function findingValue(frame: ReturnFrame, place: Place, own: FormLayout | null): FindingValue {
  const reading = readingAt(frame, place);
  return {
    name: placeName(frame, place, own),
    item: codeAt(frame, place),
    column: place.form.form.columns[place.column]!.id,
    value: reading.state === 'number' ? reading.value : null,
    unit: reading.state === 'number' ? reading.unit : unitAt(frame, place),
    at: reading.at,
    when: place.when,
  };
}

/** The cells of a finding: only those of the file that was received, so that a click leads to the right one. */
export function findingCells(frame: ReturnFrame, places: readonly Place[], filing: Filing): readonly CellRef[] {
  return places.flatMap((place) => {
    if (place.when !== 'now') return [];
    const received = frame.received[tableSource(place.form, 'now')];
    if (!received || received.filing.path !== filing.path) return [];
    const { at } = readingAt(frame, place);
    return at ? [at] : [];
  });
}
