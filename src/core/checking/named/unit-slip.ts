import { placesOfItems } from './group-places';
import { unitOf } from '../../model/unit';
import { readingAt } from '../place';
import { HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** All money of the form is in the unit it asks for: the outcome of the unit vote, as one finding. */
export const unitSlip: ReturnCheck = {
  name: 'unit-slip',
  on: 'return',
  run({ filing, form, frame, unitVote }) {
    if (unitVote.state === 'undecided') return undecidedBy('reference');
    if (unitVote.state === 'none') return HOLDS;
    const { exponent, compared, agreeing, reference, columns } = unitVote.slip;
    const places = placesOfItems(form, columns).filter(
      (place) =>
        unitOf(form.form.items[place.item]!.unit).dimension === 'money' && readingAt(frame, place).state === 'number',
    );
    const facts = {
      exponent,
      times: 10 ** Math.abs(exponent),
      compared,
      agreeing,
      reference,
      required: form.form.unit,
    };
    return { state: 'fails', failures: [{ places, cells: filing.unitLine ? [filing.unitLine.at] : [], facts }] };
  },
};
