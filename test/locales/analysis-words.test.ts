import { analysisWords } from '../../src/locales/analysis-words';
import { placeholdersOf } from '../../src/locales/fill';

/** Every text by its path. */
function textsOf(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') found.set(`${path}${key}`, value);
    else for (const [inner, text] of textsOf(value as object, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}

const zh = textsOf(analysisWords('zh-CN'));
const en = textsOf(analysisWords('en'));

describe('words of the analysis', () => {
  it('are the same in both languages, with the same facts in them', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
    for (const [key, text] of zh) {
      expect([key, placeholdersOf(en.get(key)!).sort()]).toEqual([key, placeholdersOf(text).sort()]);
    }
  });

  it('have no Chinese in English', () => {
    expect([...en].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
