import { placeholdersOf } from '../../src/locales/fill';
import { outlierViewWords } from '../../src/locales/outlier-view-words';

/** Every text by its path. */
function textsOf(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') found.set(`${path}${key}`, value);
    else for (const [inner, text] of textsOf(value as object, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}

const zh = textsOf(outlierViewWords('zh-CN'));
const en = textsOf(outlierViewWords('en'));

it('words of the view of outliers are the same in both languages, with the same facts in them', () => {
  expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  for (const [key, text] of zh) {
    expect([key, placeholdersOf(en.get(key)!).sort()]).toEqual([key, placeholdersOf(text).sort()]);
  }
});

it('words of the view of outliers have no Chinese in English', () => {
  expect([...en].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
});
