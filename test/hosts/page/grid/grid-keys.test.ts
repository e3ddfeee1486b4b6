import { draftKey, idleKey } from '../../../../src/hosts/page/grid/grid-keys';

const keys = (key: string, more: { ctrlKey?: boolean; shiftKey?: boolean } = {}) => {
  return { key, ctrlKey: false, shiftKey: false, metaKey: false, altKey: false, ...more };
};
const down = { ask: 'enter', move: { kind: 'step', way: [1, 0] } };

describe('keys in the grid', () => {
  it('begins editing with Enter and F2, empties with Delete', () => {
    expect(['Enter', 'F2', 'Delete'].map((key) => idleKey(keys(key), false)?.ask)).toEqual(['begin', 'begin', 'clear']);
  });

  it('leaves letters to the field, except where nothing can be typed', () => {
    expect(idleKey(keys('7'), false)).toBeNull();
    expect(idleKey(keys('7'), true)).toEqual({ ask: 'locked' });
    expect(idleKey(keys('c', { ctrlKey: true }), true)).toBeNull();
  });

  it('hands undoing on to the page', () => {
    expect(idleKey(keys('z', { ctrlKey: true }), false)).toEqual({ ask: 'page' });
    expect(draftKey(keys('z', { ctrlKey: true }), true)).toBeNull();
  });

  it('leaves Tab to the page while nothing is typed, so that the keyboard is not caught', () => {
    expect(idleKey(keys('Tab'), false)).toBeNull();
  });

  it('enters with Enter and Tab, gives up with Esc', () => {
    expect(draftKey(keys('Enter'), false)).toEqual(down);
    expect(draftKey(keys('Tab', { shiftKey: true }), false)).toEqual({
      ask: 'enter',
      move: { kind: 'step', way: [0, -1] },
    });
    expect(draftKey(keys('Escape'), true)).toEqual({ ask: 'cancel' });
  });

  it('enters with an arrow only what was typed over the cell', () => {
    expect(draftKey(keys('ArrowDown'), true)).toEqual(down);
    expect(draftKey(keys('ArrowDown'), false)).toBeNull();
  });
});
