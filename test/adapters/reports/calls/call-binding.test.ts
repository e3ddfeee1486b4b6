import { bindingOf, bindingText } from '../../../../src/adapters/reports/calls/call-binding';
import { dayAndTime } from '../../../../src/adapters/reports/xlsx/day-and-time';

const BOUND = {
  ...{ period: { year: 2013, month: 9 }, pack: 'haikou 2013.1', filer: 'code D2143569X' },
  asked: [
    {
      ...{ rule: 'P1a', form: 'B204-1', subject: 'P1a B204-1 r01.month r01.ytd', cell: 'B204-1!E11' },
      ...{ fingerprint: '559c75254cd52cd3', explainable: true },
    },
  ],
};
const text = bindingText(BOUND);

it('comes back as it was written', () => {
  expect(bindingOf(text)).toEqual(BOUND);
});

it.each([
  ['cut short', text.slice(0, -1)],
  ['of another version', text.replace('"v":1', '"v":2')],
  ['of a month that there is not', text.replace('2013-09', '2013-13')],
  ['with a fingerprint that is none', text.replace('559c75254cd52cd3', '559C')],
  ['of nobody', text.replace('code D2143569X', 'everybody')],
  ['with something more', text.replace('"v":1', '"v":1,"__proto__":{"asked":[]}')],
  ['that is a number', '12'],
  ['of a thousand questions', text.replace(/\[\[.*\]\]/, (one) => `[${Array(1_000).fill(one.slice(1, -1)).join()}]`)],
])('is damaged when it is one %s, and not guessed', (_, damaged) => {
  expect(bindingOf(damaged)).toBe('damaged');
});

it('is missing where nothing stands', () => {
  expect(bindingOf(' ')).toBe('missing');
});

it('reads a day and time as a person writes it, in both date systems, and leaves what is none', () => {
  expect(dayAndTime(41_556.604166666664, 1900)).toBe('2013-10-09 14:30');
  expect(dayAndTime(40_094.604166666664, 1904)).toBe('2013-10-09 14:30');
  expect(dayAndTime(41_556, 1900)).toBe('2013-10-09');
  expect(dayAndTime(0.5, 1900)).toBe('12:00');
  expect(dayAndTime(1e300, 1900)).toBe('1e+300');
  expect(dayAndTime(-1, 1900)).toBe('-1');
});
