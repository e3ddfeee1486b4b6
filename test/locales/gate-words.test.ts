import type { Gate, GateItemId } from '../../src/core/submission/gate';
import { gateLines } from '../../src/locales/gate-words';
import { wordsFor } from '../../src/locales/words';

const gateOf = (id: GateItemId, open: number): Gate => ({
  open: open === 0,
  items: [{ id, done: open === 0, open, at: [], forms: id === 'forms' ? ['B203'] : [], gaps: [] }],
  explained: [],
});
const todo = (id: GateItemId, open: number): string | null | undefined =>
  gateLines(gateOf(id, open), wordsFor('en'))[0]?.todo;

describe('the checklist in words', () => {
  it('counts one thing and several as English does', () => {
    expect(todo('mandatory', 1)).toBe('1 finding must be corrected');
    expect(todo('verify', 2)).toBe('2 findings must be explained');
    expect(todo('forms', 1)).toBe('1 form is missing: B203');
    expect(todo('recalculation', 1)).toMatch(/^1 formula awaits /);
  });

  it('has nothing to do where an item is in order', () => {
    expect(todo('mandatory', 0)).toBeNull();
  });
});
