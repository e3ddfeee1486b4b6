import { DEFAULT_LIMITS, withLimits } from '../../../src/adapters/ooxml/limits';
import { Recent } from '../../../src/adapters/xlsx/recent';

function counted(): { readonly recent: Recent<string>; readonly reads: string[] } {
  const reads: string[] = [];
  const recent = new Recent((text) => {
    reads.push(text);
    if (text === 'bad') throw new RangeError('bad');
    return text.toUpperCase();
  });
  return { recent, reads };
}

describe('small parts that are alike in one file after another', () => {
  test('a text met again is not read again', () => {
    const { recent, reads } = counted();
    for (let i = 0; i < 3; i++) expect(recent.of('a', 'styles', DEFAULT_LIMITS)).toBe('A');
    expect(reads).toEqual(['a']);
  });

  test('another text, another part or other limits are read for themselves', () => {
    const { recent, reads } = counted();
    recent.of('a', 'styles', DEFAULT_LIMITS);
    recent.of('b', 'styles', DEFAULT_LIMITS);
    recent.of('a', 'other', DEFAULT_LIMITS);
    recent.of('a', 'styles', withLimits({ styles: 1 }));
    expect(reads).toEqual(['a', 'b', 'a', 'a']);
  });

  test('only the last few are remembered', () => {
    const { recent, reads } = counted();
    for (const text of ['a', 'b', 'c', 'd', 'e', 'a', 'e']) recent.of(text, 'styles', DEFAULT_LIMITS);
    expect(reads).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
  });

  test('what is refused is refused again, and a very long text is not kept', () => {
    const { recent, reads } = counted();
    for (let i = 0; i < 2; i++) expect(() => recent.of('bad', 'styles', DEFAULT_LIMITS)).toThrow(RangeError);
    const long = 'x'.repeat(300 * 1024);
    for (let i = 0; i < 2; i++) recent.of(long, 'styles', DEFAULT_LIMITS);
    expect(reads).toEqual(['bad', 'bad', long, long]);
  });
});
