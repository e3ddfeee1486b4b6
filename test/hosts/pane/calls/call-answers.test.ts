import { CallAnswers, NO_ANSWER, wasCalled } from '../../../../src/hosts/pane/calls/desk/call-answers';
import type { KeptTexts } from '../../../../src/hosts/pane/desk/drafts';

const SEPTEMBER = { year: 2013, month: 9 };

function storage(text: string | null = null): KeptTexts & { text: string | null } {
  return {
    text,
    getItem() {
      return this.text;
    },
    setItem(_, value) {
      this.text = value;
    },
    removeItem() {
      this.text = null;
    },
  };
}

test('what is written down is there again when the pane is opened anew, for its month and rule pack only', () => {
  const kept = storage();
  new CallAnswers(kept, 'haikou', SEPTEMBER).keep('code A', { calledOn: '10-09 14:30', reason: '3' });
  expect(new CallAnswers(kept, 'haikou', SEPTEMBER).of('code A')).toEqual({
    ...{ calledOn: '10-09 14:30', spokeTo: '', reason: '3', answer: '' },
  });
  expect(new CallAnswers(kept, 'haikou', { year: 2013, month: 10 }).of('code A')).toBe(NO_ANSWER);
  expect(new CallAnswers(kept, 'other', SEPTEMBER).of('code A')).toBe(NO_ANSWER);
});

test('a call that was emptied is not kept, and clearing a month leaves the others', () => {
  const kept = storage();
  const september = new CallAnswers(kept, 'haikou', SEPTEMBER);
  september.keep('code A', { answer: '检修' });
  september.keep('code A', { answer: '' });
  expect(kept.text).toBeNull();
  new CallAnswers(kept, 'haikou', { year: 2013, month: 8 }).keep('code A', { answer: '停产' });
  const again = new CallAnswers(kept, 'haikou', SEPTEMBER);
  again.keep('code B', { answer: '检修' });
  again.clear();
  expect(new CallAnswers(kept, 'haikou', { year: 2013, month: 8 }).of('code A').answer).toBe('停产');
  expect(new CallAnswers(kept, 'haikou', SEPTEMBER).of('code B')).toBe(NO_ANSWER);
});

test('of more than a thousand calls the oldest goes, and a text is no longer than the ledger takes', () => {
  const kept = storage();
  const answers = new CallAnswers(kept, 'haikou', SEPTEMBER);
  for (let n = 0; n <= 1000; n++) answers.keep(`code ${String(n)}`, { answer: 'x' });
  expect(answers.of('code 0')).toBe(NO_ANSWER);
  expect(answers.of('code 1').answer).toBe('x');
  answers.keep('code 5', { answer: 'y'.repeat(900) });
  expect(answers.of('code 5').answer).toHaveLength(500);
});

test('a storage that holds something else, or refuses, costs nothing but the memory of it', () => {
  expect(new CallAnswers(storage('{"a":1}'), 'haikou', SEPTEMBER).of('code A')).toBe(NO_ANSWER);
  expect(
    new CallAnswers(
      storage('[[1,2],["k"],["haikou 2013-09 code A",{"answer":7,"reason":"8"}]]'),
      'haikou',
      SEPTEMBER,
    ).of('code A'),
  ).toEqual(NO_ANSWER);
  const refusing: KeptTexts = {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('full');
    },
    removeItem: () => {
      throw new Error('full');
    },
  };
  const answers = new CallAnswers(refusing, 'haikou', SEPTEMBER);
  answers.keep('code A', { answer: '检修' });
  expect(answers.of('code A').answer).toBe('检修');
});

test('somebody was called when the time or an answer is there', () => {
  expect(wasCalled({ ...NO_ANSWER, spokeTo: '王会计' })).toBe(false);
  expect(wasCalled({ ...NO_ANSWER, calledOn: ' ' })).toBe(false);
  expect(wasCalled({ ...NO_ANSWER, calledOn: '14:30' })).toBe(true);
  expect(wasCalled({ ...NO_ANSWER, answer: '检修' })).toBe(true);
});
