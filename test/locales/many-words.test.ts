import { placeholdersOf } from '../../src/locales/fill';
import { manyWords } from '../../src/locales/many-words';

/** Every text by its path. */
function textsOf(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') found.set(`${path}${key}`, value);
    else for (const [inner, text] of textsOf(value as object, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}

test('both languages have the same texts with the same facts in them', () => {
  const zh = textsOf(manyWords('zh-CN'));
  const en = textsOf(manyWords('en'));
  expect([...en.keys()]).toEqual([...zh.keys()]);
  for (const [key, text] of zh) {
    expect([key, placeholdersOf(en.get(key)!).sort()]).toEqual([key, placeholdersOf(text).sort()]);
  }
});
