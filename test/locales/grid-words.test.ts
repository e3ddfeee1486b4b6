import { placeholdersOf } from '../../src/locales/fill';
import { gridWords } from '../../src/locales/grid-words';

/** Every sentence by its key, `failures.busy`. */
function sentences(words: object, before = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : sentences(value as object, `${before}${key}.`),
  );
}

describe('the words of the grid', () => {
  it('ask for the same facts in both languages', () => {
    const facts = (words: object) => sentences(words).map(([key, text]) => [key, placeholdersOf(text).sort()]);
    expect(facts(gridWords('en'))).toEqual(facts(gridWords('zh-CN')));
  });
});
